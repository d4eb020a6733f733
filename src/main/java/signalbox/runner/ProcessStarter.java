package signalbox.runner;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import signalbox.sandbox.Launch;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.Sandboxed;

/**
 * Starts all child processes, from one long-lived platform thread: a child asks the kernel to be killed when the
 * thread that started it ends. Thread-safe.
 */
final class ProcessStarter implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("process-starter").factory());

    /** Starts that child in that sandbox. */
    Sandboxed start(Launch launch, Sandbox sandbox) throws IOException {
        try {
            return thread.submit(() -> sandbox.start(launch)).get();
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

    /** Ends the thread, and on Linux every child with it that has no sandbox. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
