package signalbox.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import signalbox.sandbox.Profile;
import signalbox.sandbox.Sandbox;
import signalbox.wire.Frames;
import signalbox.wire.Order;
import signalbox.wire.OrderCodec;
import signalbox.wire.Report;
import signalbox.wire.SourceFile;

/**
 * A long-lived warm compiler in a process of its own; killed and replaced when it takes too long or breaks.
 * Thread-safe: one compilation at a time, in the order of arrival.
 */
public final class CompilerProcess implements AutoCloseable {

    private static final Duration WARM = Duration.ofSeconds(20);

    /** One process and what it has answered. */
    private record Worker(RunnerProcess child, BlockingQueue<Message> answers) {}

    private final Children children;
    private final ChildCommand command;
    private final AotCache cache;
    private final Gate gate;
    private final Duration limit;
    private final Sandbox sandbox;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Worker worker;
    private volatile boolean closed;
    private long lastId;

    CompilerProcess(
            Children children, ChildCommand command, AotCache cache, Gate gate, Duration limit, Sandbox sandbox) {
        this.children = children;
        this.command = command;
        this.cache = cache;
        this.gate = gate;
        this.limit = limit;
        this.sandbox = sandbox;
    }

    /**
     * Compiles these sources together. Waits for the gate.
     *
     * @param woven whether the classes note their waits
     */
    public Compilation compile(List<SourceFile> sources, boolean woven) throws InterruptedException {
        int chars = sources.stream().mapToInt(source -> source.text().length()).sum();
        if (chars > OrderCodec.MAX_SOURCE_CHARS) {
            return new Compilation.TooLarge("The program has %,d characters; at most %,d are compiled here."
                    .formatted(chars, OrderCodec.MAX_SOURCE_CHARS));
        }
        turn.lockInterruptibly();
        try {
            return compileWhenQuiet(sources, woven);
        } catch (IOException e) {
            return new Compilation.Broken("The compiler could not be started: " + e.getMessage());
        } finally {
            turn.unlock();
        }
    }

    /** Starts the process, if there is none, and waits until it is warm or fails. */
    void warmUp() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            gate.enter();
            try {
                ready().child().awaitReady(WARM);
            } finally {
                gate.leave();
            }
        } catch (IOException e) {
            System.getLogger("signalbox.runner").log(System.Logger.Level.WARNING, "the compiler was not started", e);
        } finally {
            turn.unlock();
        }
    }

    /** Kills the compiler. A compilation that is under way is told as broken. */
    @Override
    public void close() {
        closed = true;
        Worker last = worker;
        if (last != null) {
            last.child().stop();
        }
    }

    private Compilation compileWhenQuiet(List<SourceFile> sources, boolean woven)
            throws IOException, InterruptedException {
        gate.enter();
        try {
            return compileHere(sources, woven);
        } finally {
            gate.leave();
        }
    }

    private Compilation compileHere(List<SourceFile> sources, boolean woven) throws IOException, InterruptedException {
        Worker now = ready();
        now.child().awaitReady(WARM);
        long id = ++lastId;
        now.child().send(new Order.Compile(id, sources, woven));
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Message message = now.answers().poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            switch (message) {
                case null -> {
                    replace(now);
                    return new Compilation.TookTooLong(
                            "The program kept the compiler busy for more than %,d ms and was given up. Make it simpler."
                                    .formatted(limit.toMillis()));
                }
                case Message.Told(Report.Compiled compiled)
                when compiled.id() == id -> {
                    return new Compilation.Compiled(compiled);
                }
                case Message.Told(Report.Refused refused)
                when refused.id() == id -> {
                    return new Compilation.Refused(refused.diagnostics());
                }
                case Message.Told(Report.Compiled late) when late.id() < id -> forget(late.id());
                case Message.Told(Report.Refused late) when late.id() < id -> forget(late.id());
                case Message.Told(Report.Printed noise) -> keepFor(noise);
                case Message.Told unexpected -> {
                    replace(now);
                    return new Compilation.Broken("The compiler's answer was not to be understood.");
                }
                case Message.Over over -> {
                    replace(now);
                    return ended(over);
                }
            }
        }
    }

    /** Whoever asked for it was interrupted and waits for it no more. */
    private static void forget(long id) {
        System.getLogger("signalbox.runner").log(System.Logger.Level.DEBUG, "nobody waits for compilation {0}", id);
    }

    /** What the compiler's JVM says on its error stream is for whoever runs the site. */
    private static void keepFor(Report.Printed noise) {
        System.getLogger("signalbox.runner").log(System.Logger.Level.DEBUG, "compiler: {0}", noise.text());
    }

    private static Compilation ended(Message.Over over) {
        if (over.errorTail().contains("OutOfMemoryError")) {
            return new Compilation.TooLarge("The compiler ran out of memory over this program. Make it simpler.");
        }
        return new Compilation.Broken(over.broken().orElse("The compiler ended before it had an answer."));
    }

    private Worker ready() throws IOException {
        Worker now = worker;
        if (now == null || now.child().isOver()) {
            BlockingQueue<Message> answers = new LinkedBlockingQueue<>();
            Optional<Path> aot = cache.file();
            RunnerProcess child = children.start(
                    command.compiler(aot), command.readable(aot), List.of(), Frames.MAX_LARGE_PAYLOAD, answers::add);
            Confine.tell(child, sandbox, Profile.COMPUTE, ChildCommand.COMPILER_HEAP);
            now = new Worker(child, answers);
            worker = now;
        }
        return now;
    }

    /** A new compiler begins to get warm after this compilation, once the gate lets it. */
    private void replace(Worker old) {
        old.child().stop();
        worker = null;
        if (!closed) {
            Thread.ofPlatform().daemon().name("compiler-warming").start(this::warmUpAgain);
        }
    }

    private void warmUpAgain() {
        try {
            warmUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
