package signalbox.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.sandbox.Sandbox;
import signalbox.wire.Frames;
import signalbox.wire.Order;

/**
 * Keeps children started and warm, each for one program; takes care of the compiler and the AOT cache too, since all
 * of them share the machine. Thread-safe.
 */
public final class RunnerPool implements AutoCloseable {

    /** How long a spare may take to get warm on a busy machine. */
    private static final Duration WARM = Duration.ofSeconds(20);

    /** Pause after a start that failed. */
    private static final long RETRY_MILLIS = 1_000;

    private final Map<Kind, Integer> wanted;
    private final Map<Kind, Deque<RunnerProcess>> ready = new HashMap<>();
    private final Sandbox sandbox;
    private final Children children;
    private final ChildCommand command;
    private final AotCache cache;
    private final List<AotCache> caches;
    private final CompilerProcess compiler;
    private final Gate gate;
    private final Thread refilling;
    private boolean closed;
    private int running;

    /** Begins to start the spares and the compiler, and returns. */
    public RunnerPool(RunnerSettings settings, Gate gate) {
        this.gate = gate;
        this.wanted = settings.spares();
        this.sandbox = settings.sandbox();
        this.children = new Children(settings.work(), sandbox);
        this.command = new ChildCommand(settings.childJar(), settings.nativeAccess());
        this.cache = AotCache.ofChildren(settings.cache(), settings.childJar(), command);
        this.caches =
                Stream.concat(Stream.of(cache), settings.otherCaches().stream()).toList();
        this.compiler = new CompilerProcess(children, command, cache, gate, settings.compileLimit(), sandbox);
        this.refilling = Thread.ofPlatform().daemon().name("spares").start(this::refill);
    }

    /** The compiler that serves all programs. Closed with the pool. */
    public CompilerProcess compiler() {
        return compiler;
    }

    /**
     * Runs a program in a spare of that kind or, if none is ready, in a child that is started for it (whether the gate
     * is held or not).
     *
     * @param listener gets the messages, on one thread after the other, never at the same time; must not block for
     *     long, for the program is held up by it
     */
    public Execution start(Order.Execute job, Kind kind, Consumer<Message> listener) {
        begun();
        Consumer<Message> counted = message -> {
            listener.accept(message);
            if (message instanceof Message.Over) {
                ended();
            }
        };
        for (RunnerProcess spare = take(kind); spare != null; spare = take(kind)) {
            if (spare.listen(counted)) {
                order(spare, job, kind);
                return new Execution(spare, true);
            }
        }
        try {
            RunnerProcess child = startChild(kind, counted);
            order(child, job, kind);
            return new Execution(child, false);
        } catch (IOException e) {
            ended();
            String sentence = "No process could be started for the program: " + e.getMessage();
            listener.accept(new Message.Over(OptionalInt.empty(), Optional.of(sentence), "", false));
            return new Execution(null, false);
        }
    }

    private void order(RunnerProcess child, Order.Execute job, Kind kind) {
        Confine.tell(child, sandbox, Confine.profile(job), kind.heapMegabytes());
        child.send(job);
    }

    /** How many spares of that kind wait for a job. */
    public synchronized int waiting(Kind kind) {
        return spares(kind).size();
    }

    /** Waits until as many spares of that kind as are kept wait for a job, or the time is over; says whether. */
    public synchronized boolean awaitSpares(Kind kind, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (spares(kind).size() < wanted.getOrDefault(kind, 0)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Kills all children, and waits until they are gone. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        refilling.interrupt();
        compiler.close();
        children.close();
    }

    private synchronized void begun() {
        running++;
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }

    private synchronized @Nullable RunnerProcess take(Kind kind) {
        RunnerProcess spare = spares(kind).poll();
        if (spare != null) {
            notifyAll();
        }
        return spare;
    }

    private void refill() {
        try {
            compiler.warmUp();
            boolean cachesBegun = false;
            while (!Thread.currentThread().isInterrupted()) {
                Kind kind = awaitLack();
                if (!addWhenQuiet(kind)) {
                    Thread.sleep(RETRY_MILLIS);
                }
                if (!cachesBegun && !lacks()) {
                    cachesBegun = true;
                    Thread.ofPlatform().daemon().name("aot-cache").start(this::makeCaches);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeCaches() {
        try {
            for (AotCache next : caches) {
                next.make(children, gate);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean addWhenQuiet(Kind kind) throws InterruptedException {
        gate.enter();
        try {
            return add(kind);
        } finally {
            gate.leave();
        }
    }

    /** Starts one spare at a time, so that those who wait for a program do not share the cores with many. */
    private boolean add(Kind kind) throws InterruptedException {
        try {
            RunnerProcess spare = startChild(kind, null);
            if (!spare.awaitReady(WARM)) {
                spare.stop();
                return false;
            }
            synchronized (this) {
                spares(kind).add(spare);
                notifyAll();
            }
            return true;
        } catch (IOException e) {
            if (!children.isClosed()) {
                System.getLogger("signalbox.runner").log(System.Logger.Level.WARNING, "a spare was not started", e);
            }
            return false;
        }
    }

    private RunnerProcess startChild(Kind kind, @Nullable Consumer<Message> listener) throws IOException {
        Optional<Path> aot = cache.file();
        List<Integer> ports = sandbox.freePorts(kind.practice() ? 2 : 1);
        return children.start(
                command.runner(kind, aot, ports),
                command.readable(aot),
                ports,
                Frames.MAX_ACCEPTED_FROM_RUNNER,
                listener);
    }

    /**
     * The kind of spare to start next. Beside a program that runs, and is timed, only the last spare of a kind is
     * replaced: to get one warm takes a core for most of a second.
     */
    private synchronized Kind awaitLack() throws InterruptedException {
        while (true) {
            for (Kind kind : wanted.keySet()) {
                spares(kind).removeIf(RunnerProcess::isOver);
                int enough = running > 0 ? 1 : Integer.MAX_VALUE;
                if (!closed && spares(kind).size() < Math.min(enough, wanted.getOrDefault(kind, 0))) {
                    return kind;
                }
            }
            wait();
        }
    }

    private synchronized boolean lacks() {
        return wanted.keySet().stream().anyMatch(kind -> spares(kind).size() < wanted.getOrDefault(kind, 0));
    }

    private Deque<RunnerProcess> spares(Kind kind) {
        return ready.computeIfAbsent(kind, absent -> new ArrayDeque<>());
    }
}
