package signalbox.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What attacks go for: a file that all may read, a folder that all may write to, a port, a socket and a process of the
 * site's own user. All of it made for this, so that nothing is lost if an attack gets through.
 */
final class Victim implements AutoCloseable {

    private static final Set<String> ENTRIES = Set.of("secret", "socket");

    private final Path folder;
    private final String secret = "secret-" + ProcessHandle.current().pid();
    private final InputStream open;
    private final ServerSocket port;
    private final ServerSocketChannel socket;
    private final Process process;

    /** @param folder in which it is made */
    Victim(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Path file = Files.writeString(file(), secret);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        open = Files.newInputStream(file);
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
        Files.setPosixFilePermissions(folder.resolve("socket"), PosixFilePermissions.fromString("rwxrwxrwx"));
        process = new ProcessBuilder("sleep", "3600").start();
    }

    private Path file() {
        return folder.resolve("secret");
    }

    /** Where everything is, for the attacking program. */
    Map<String, String> properties(boolean sandboxed) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "victim.file", file().toString(),
                "victim.secret", secret,
                "victim.folder", folder.toString(),
                "victim.port", Integer.toString(port.getLocalPort()),
                "victim.socket", folder.resolve("socket").toString(),
                "victim.process", Long.toString(process.pid()),
                "victim.jvm", Long.toString(ProcessHandle.current().pid())));
        if (!sandboxed) {
            properties.put("bare", "true");
        }
        return properties;
    }

    /** What has become of it; empty if nothing. */
    String damage() throws IOException {
        if (!process.isAlive()) {
            return "a process outside was ended";
        }
        if (!Files.readString(file()).equals(secret)) {
            return "a file outside was changed";
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Set<String> others = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !ENTRIES.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            return others.isEmpty() ? "" : "files were left outside: " + others;
        }
    }

    /** Processes of attacks on this victim that are still there: those that stay name it. */
    long leftBehind() {
        return ProcessHandle.allProcesses()
                .map(each -> each.info().commandLine().orElse(""))
                .filter(command -> command.contains("Main$Staying") && command.endsWith(secret))
                .count();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        open.close();
        port.close();
        socket.close();
    }
}
