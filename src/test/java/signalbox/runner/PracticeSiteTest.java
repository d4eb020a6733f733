package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The web inside: two pages by parity, many at once, no part of the program's own figures. */
@Timeout(60)
final class PracticeSiteTest {

    @Test
    void twoHundredProgramsReadersGetTheirPagesAtOnce(@TempDir Path folder) throws Exception {
        try (Programs programs = new Programs(folder, Map.of())) {
            var run = programs.start("""
                    import java.net.URI;
                    import java.net.http.*;

                    int get(HttpClient client, String path) throws Exception {
                        var uri = URI.create(System.getProperty("practice.site") + path);
                        var answer = client.send(HttpRequest.newBuilder(uri).build(),
                                HttpResponse.BodyHandlers.ofByteArray());
                        return answer.statusCode() == 200 ? answer.body().length : -answer.statusCode();
                    }

                    void main() throws Exception {
                        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                                var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                            IO.println(get(client, "/page/1") + " " + get(client, "/page/2") + " " + get(client, "/x"));
                            var pages = new ArrayList<java.util.concurrent.Future<Integer>>();
                            for (int i = 1; i <= 200; i++) {
                                var path = "/page/" + i;
                                pages.add(pool.submit(() -> get(client, path)));
                            }
                            int bytes = 0;
                            for (var page : pages) bytes += page.get();
                            IO.println(bytes);
                        }
                        IO.println("up");
                        Thread.sleep(1_000_000);
                    }
                    """, Map.of(), Programs.PRACTICE, false, false);
            run.awaitLine("up");
            assertEquals("10966 276 -404\n" + 100 * (10_966 + 276) + "\nup\n", run.text());
            assertEquals(0, run.execution.usage().processes());
            assertEquals(2, ProcessTable.read().family(run.execution.pid()).size());
            run.execution.stop();
            assertTrue(run.awaitOver().stopped());
            assertEquals(0, ProcessTable.read().family(run.execution.pid()).size());
        }
    }
}
