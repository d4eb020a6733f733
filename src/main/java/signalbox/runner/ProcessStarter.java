package signalbox.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts all child processes, from one long-lived platform thread: a child asks the kernel to be killed when the
 * thread that started it ends. Thread-safe.
 */
final class ProcessStarter implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("process-starter").factory());

    /** Starts that command in that folder, with the small environment of children. */
    Process start(List<String> command, Path folder) throws IOException {
        try {
            return thread.submit(() -> startHere(command, folder)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new IOException(failure.getMessage(), failure);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The start of a process was given up.", e);
        }
    }

    private static Process startHere(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(ChildCommand.environment(folder, System.getenv()));
        return builder.start();
    }

    /** Ends the thread, and on Linux every child with it. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
