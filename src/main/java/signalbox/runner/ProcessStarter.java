package signalbox.runner;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
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

    /**
     * Starts that child in that sandbox. An interrupt does not end the wait, which is short: a child that nobody took
     * would be nobody's to end.
     */
    Sandboxed start(Launch launch, Sandbox sandbox) throws IOException {
        Future<Sandboxed> started = submit(launch, sandbox);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return started.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new IOException(failure.getMessage(), failure);
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Future<Sandboxed> submit(Launch launch, Sandbox sandbox) throws IOException {
        try {
            return thread.submit(() -> sandbox.start(launch));
        } catch (RejectedExecutionException closing) {
            throw new IOException("The site is closing.", closing);
        }
    }

    /** Ends the thread after the starts that were asked for, and on Linux every child with it that has no sandbox. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
