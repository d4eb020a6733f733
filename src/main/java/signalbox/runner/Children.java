package signalbox.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import signalbox.sandbox.Launch;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.Sandboxed;
import signalbox.sandbox.Unconfined;

/**
 * Starts child processes, each in a folder of its own, and knows those that live. Thread-safe. Closing kills all of
 * them and waits until they are gone.
 */
final class Children implements AutoCloseable {

    private static final Sandbox OUTSIDE = new Unconfined(List.of());

    private static final Duration GONE = Duration.ofSeconds(5);

    private final SecureRandom random = new SecureRandom();
    private final ProcessStarter starter = new ProcessStarter();
    private final ProcessWatch watch = new ProcessWatch();
    private final @Nullable Signals signals;
    private final RunFolders folders;
    private final @Nullable Sessions sessions;
    private final Sandbox sandbox;
    private final Set<RunnerProcess> living = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Children(Path work, Sandbox sandbox) {
        this.sandbox = sandbox;
        signals = ProcessTable.available() ? new Signals() : null;
        if (signals != null) {
            signals.adoptOrphans();
            new Leftovers(work, signals).end();
        }
        folders = new RunFolders(work);
        sessions = signals == null ? null : sessions(folders.work());
    }

    private static Sessions sessions(Path work) {
        try {
            return new Sessions(work);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for runs, " + work + ", cannot be used.", e);
        }
    }

    /**
     * Starts one, in the sandbox.
     *
     * @param readable files that it needs
     * @param ports of the machine that it may use
     * @param maxPayload largest message that is accepted from it, in bytes
     * @param listener null if it will be told later
     */
    RunnerProcess start(
            List<String> command,
            List<Path> readable,
            List<Integer> ports,
            int maxPayload,
            @Nullable Consumer<Message> listener)
            throws IOException {
        if (closed) {
            throw new IOException("The site is closing.");
        }
        Path folder = folders.create();
        try {
            Sandboxed child = starter.start(launch(command, folder, readable, ports), sandbox);
            ProcessTree tree = new ProcessTree(child, folder, watch, signals);
            return adopt(child, folder, tree, maxPayload, listener);
        } catch (IOException e) {
            RunFolders.delete(folder);
            throw e;
        }
    }

    /**
     * Runs a process that does not speak the channel, of our own code alone and in no sandbox, and waits for its end.
     *
     * @param work is told the folder that the process works in, before that is deleted
     */
    void run(Function<Path, List<String>> command, Duration atMost, Consumer<Path> work)
            throws IOException, InterruptedException {
        Path folder = folders.create();
        try {
            Launch launch = launch(command.apply(folder), folder, List.of(), List.of());
            Sandboxed child = starter.start(launch, OUTSIDE);
            Process process = child.process();
            ProcessTree tree = new ProcessTree(child, folder, watch, signals);
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

    private static Launch launch(List<String> command, Path folder, List<Path> readable, List<Integer> ports) {
        return new Launch(command, folder, ChildCommand.environment(folder, System.getenv()), readable, ports);
    }

    private RunnerProcess adopt(
            Sandboxed sandboxed, Path folder, ProcessTree tree, int maxPayload, @Nullable Consumer<Message> listener)
            throws IOException {
        try {
            if (sessions != null) {
                sessions.begun(sandboxed.process().pid());
            }
            RunnerProcess child =
                    new RunnerProcess(sandboxed.process(), folder, tree, random.nextLong(), maxPayload, over -> {
                        living.remove(over);
                        ended(sandboxed);
                    });
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
            ended(sandboxed);
            throw e;
        }
    }

    private void ended(Sandboxed child) {
        if (sessions != null) {
            sessions.ended(child.process().pid());
        }
        sandbox.ended(child);
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
