package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, started from another folder as a host would start it. */
@Timeout(120)
final class JarIT {

    private static final Path JAR = Path.of("target", "signalbox.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void startsFromAnyFolderWithTheLessonsInside() throws Exception {
        int port = freePort();
        Process site = start(port);
        try {
            String page = firstPage(port);
            assertTrue(page.contains("One job, four ways"), page);
        } finally {
            end(site);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void putsAJvmThatDisturbsProgramsLessInItsOwnPlace() throws Exception {
        int port = freePort();
        Process site = start(port);
        try {
            firstPage(port);
            assertTrue(commandLine(site).contains("-XX:TieredStopAtLevel=1"), commandLine(site));
            awaitCache();
        } finally {
            end(site);
        }
        Process again = start(port);
        try {
            firstPage(port);
            assertTrue(commandLine(again).contains("-XX:AOTCache="), commandLine(again));
            assertTrue(Files.readString(Path.of("/proc", Long.toString(again.pid()), "maps"))
                    .contains(".aot"));
        } finally {
            end(again);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheFlagsOfWhoeverGaveSome() throws Exception {
        int port = freePort();
        Process site = start(port, "-Xmx200m");
        try {
            firstPage(port);
            assertEquals(
                    List.of("-Xmx200m", "-jar", JAR.toString()),
                    List.of(commandLine(site).split("\0")).subList(1, 4));
        } finally {
            end(site);
        }
    }

    private Process start(int port, String... flags) throws IOException {
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(flags),
                        Stream.of("-jar", JAR.toString()))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("site.log").toFile());
        builder.environment().put("SIGNALBOX_PORT", Integer.toString(port));
        builder.environment().put("SIGNALBOX_SPARES", "1");
        builder.environment().put("SIGNALBOX_CACHE", folder.resolve("cache").toString());
        return builder.start();
    }

    private static void end(Process site) throws InterruptedException {
        List<ProcessHandle> children = site.descendants().toList();
        site.destroy();
        assertTrue(site.waitFor(20, TimeUnit.SECONDS));
        children.forEach(child -> assertTrue(child.onExit().isDone() || !child.isAlive(), child.toString()));
    }

    private String firstPage(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    return client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
                } catch (ConnectException notYet) {
                    TimeUnit.MILLISECONDS.sleep(20); // until it listens; the test's timeout bounds it
                }
            }
        }
    }

    private void awaitCache() throws Exception {
        while (true) {
            try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
                if (files.anyMatch(file -> file.getFileName().toString().matches("site-.*\\.aot"))) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50); // until the file appears; the test's timeout bounds it
        }
    }

    private static String commandLine(Process site) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(site.pid()), "cmdline"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
