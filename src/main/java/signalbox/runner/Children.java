package signalbox.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts child processes, each in a folder of its own, and knows those that live. Thread-safe. Closing kills all of
 * them and waits until they are gone.
 */
final class Children implements AutoCloseable {

    private static final Duration GONE = Duration.ofSeconds(5);

    private final SecureRandom random = new SecureRandom();
    private final ProcessStarter starter = new ProcessStarter();
    private final ProcessWatch watch = new ProcessWatch();
    private final @Nullable Signals signals;
    private final RunFolders folders;
    private final Set<RunnerProcess> living = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Children(Path work) {
        signals = ProcessTable.available() ? new Signals() : null;
        if (signals != null) {
            signals.adoptOrphans();
        }
        folders = new RunFolders(work);
    }

    /**
     * Starts one.
     *
     * @param maxPayload largest message that is accepted from it, in bytes
     * @param listener null if it will be told later
     */
    RunnerProcess start(List<String> command, int maxPayload, @Nullable Consumer<Message> listener) throws IOException {
        if (closed) {
            throw new IOException("The site is closing.");
        }
        Path folder = folders.create();
        try {
            Process process = starter.start(command, folder);
            ProcessTree tree = new ProcessTree(process, folder, watch, signals);
            return adopt(process, folder, tree, maxPayload, listener);
        } catch (IOException e) {
            RunFolders.delete(folder);
            throw e;
        }
    }

    /**
     * Runs a process that does not speak the channel, and waits for its end.
     *
     * @param work is told the folder that the process works in, before that is deleted
     */
    void run(Function<Path, List<String>> command, Duration atMost, Consumer<Path> work)
            throws IOException, InterruptedException {
        Path folder = folders.create();
        try {
            Process process = starter.start(command.apply(folder), folder);
            ProcessTree tree = new ProcessTree(process, folder, watch, signals);
            try {
                process.getOutputStream().close();
                ErrorStream errors = new ErrorStream(process.getErrorStream());
                // On a thread of its own: a process that hangs must not keep its limit from being looked at.
                Thread.ofVirtual().start(() -> errors.follow(ignored -> {}));
                process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                tree.kill();
            }
            work.accept(folder);
        } finally {
            RunFolders.delete(folder);
        }
    }

    private RunnerProcess adopt(
            Process process, Path folder, ProcessTree tree, int maxPayload, @Nullable Consumer<Message> listener)
            throws IOException {
        try {
            RunnerProcess child =
                    new RunnerProcess(process, folder, tree, random.nextLong(), maxPayload, living::remove);
            living.add(child);
            if (listener != null) {
                child.listen(listener);
            }
            child.follow();
            if (closed) {
                child.stop();
            }
            return child;
        } catch (IOException e) {
            tree.kill();
            throw e;
        }
    }

    /** Whether the site is closing: then what ends or fails to start is no news. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        List<RunnerProcess> last = List.copyOf(living);
        last.forEach(RunnerProcess::stop);
        try {
            for (RunnerProcess child : last) {
                child.awaitOver(GONE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            starter.close();
        }
    }
}
