package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site in a process of its own, killed in the middle of what it does: what a page has confirmed is kept. */
@Timeout(120)
final class KilledSiteTest {

    private static final String LESSON = "/lessons/one-job-four-ways";
    private static final int SIGKILLED = 128 + 9;

    @TempDir
    Path folder;

    @Test
    void killingTheSiteLosesNothingThatAPageHadConfirmed() throws IOException, InterruptedException {
        List<Visitor> visitors = new ArrayList<>();
        Process first = start();
        String address = address(first);
        for (int number = 0; number < 12; number++) {
            Visitor visitor = new Visitor(address);
            visitor.get("/");
            assertEquals(303, visitor.post(LESSON + "/read", Map.of()).statusCode());
            visitors.add(visitor);
        }
        first.destroyForcibly();
        assertEquals(SIGKILLED, first.waitFor());

        Process second = start();
        try {
            String moved = address(second);
            for (Visitor visitor : visitors) {
                assertTrue(visitor.at(moved).get("/").body().contains("standing read"));
            }
        } finally {
            second.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            visitors.forEach(Visitor::close);
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "--enable-preview",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "signalbox.Main");
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNALBOX_"));
        builder.environment()
                .putAll(Map.of(
                        "SIGNALBOX_PORT",
                        "0",
                        "SIGNALBOX_SPARES",
                        "0",
                        "SIGNALBOX_CACHE",
                        folder.resolve("cache").toString(),
                        "SIGNALBOX_DATA",
                        folder.resolve("data").toString()));
        return builder.redirectErrorStream(true).start();
    }

    /** Read from the line that tells it; what comes after is left in the pipe. */
    private static String address(Process site) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines = site.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("Signalbox is at ")) {
                return line.substring("Signalbox is at ".length()).replaceFirst("/$", "");
            }
        }
        throw new IllegalStateException("The site did not start: " + said);
    }
}
