package signalbox.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A child to be started.
 *
 * @param command its JVM, with all arguments
 * @param folder its own, in which it works; the only one that it can write to
 * @param environment all of it
 * @param readable files of ours that it needs
 * @param ports of TCP that it and its processes may use where the network is the machine's own
 */
public record Launch(
        List<String> command, Path folder, Map<String, String> environment, List<Path> readable, List<Integer> ports) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        readable = List.copyOf(readable);
        ports = List.copyOf(ports);
    }

    /** Starts it from the current thread, which it inherits all bounds from. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
