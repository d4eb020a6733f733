package signalbox.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The jar, started for a group as a host would who has a proxy before it, on a free port and in a folder of its own: so
 * each reader can say which address they come from.
 */
final class GroupSite implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(30);
    private static final String CODE = "with code";

    private final Process process;
    private final URI address;
    private final String code;

    private GroupSite(Process process, URI address, String code) {
        this.process = process;
        this.address = address;
        this.code = code;
    }

    static GroupSite start(Path jar, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        URI address = URI.create("http://localhost:" + port);
        Path log = folder.resolve("site.log");
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "group",
                        "Load test")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNALBOX_"));
        builder.environment()
                .putAll(Map.of(
                        "SIGNALBOX_PORT", Integer.toString(port),
                        "SIGNALBOX_HOST", "127.0.0.1",
                        "SIGNALBOX_PUBLIC_URL", address.toString(),
                        "SIGNALBOX_CACHE", folder.resolve("cache").toString(),
                        "SIGNALBOX_DATA", folder.resolve("data").toString()));
        Process process = builder.start();
        return new GroupSite(process, address, awaitCode(process, log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String awaitCode(Process process, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Stream<String> lines = Files.lines(log)) {
                Optional<String> told = lines.map(String::strip)
                        .filter(line -> line.startsWith(CODE))
                        .findFirst();
                if (told.isPresent()) {
                    return told.get().substring(CODE.length()).strip();
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.destroyForcibly();
        throw new IOException("The site did not start: " + Files.readString(log));
    }

    URI address() {
        return address;
    }

    String code() {
        return code;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it as a host does by Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(END.toSeconds(), TimeUnit.SECONDS).join();
    }
}
