package signalbox.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The jar, started as a host would, on a free port, with a cache folder of its own. */
final class StartedSite implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;
    private final double millisToFirstPage;

    private StartedSite(Process process, URI address, double millisToFirstPage) {
        this.process = process;
        this.address = address;
        this.millisToFirstPage = millisToFirstPage;
    }

    /**
     * Starts the jar and waits until its first page has been answered.
     *
     * @param settings of the environment, beside port and folders
     */
    static StartedSite start(Path jar, Map<String, String> settings, Path cache, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-jar",
                jar.toAbsolutePath().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SIGNALBOX_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        builder.environment().put("SIGNALBOX_CACHE", cache.toAbsolutePath().toString());
        builder.environment()
                .put("SIGNALBOX_DATA", cache.resolve("data").toAbsolutePath().toString());
        URI address = URI.create("http://localhost:" + port);
        long asked = System.nanoTime();
        Process process = builder.start();
        awaitPage(process, address, log);
        return new StartedSite(process, address, (System.nanoTime() - asked) / 1e6);
    }

    private static void awaitPage(Process process, URI address, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/")).build();
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.onSpinWait();
                }
                // A poll interval well under what is measured.
                Thread.sleep(Duration.ofMillis(5));
            }
        }
        process.destroyForcibly();
        throw new IOException("The site did not start: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    double millisToFirstPage() {
        return millisToFirstPage;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
