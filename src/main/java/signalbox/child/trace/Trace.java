package signalbox.child.trace;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import signalbox.wire.SpanKind;

/**
 * What woven code and its stand-ins call. Static because bytecode of the program calls it; all state is that of the
 * one program this JVM runs. Safe for use by any number of threads; never blocks, never throws. Until {@link
 * #install}, and in programs that are not traced, every note does nothing.
 *
 * <p>Every wait is bracketed: {@code begin} before, {@link #end} after, in a {@code finally}. Spans of a thread
 * nest, so a wait that runs another task inside itself (a joining fork/join worker, say) is told truly.
 */
public final class Trace {

    /** Null while nobody listens. A process that the program started finds its listener by itself, here. */
    private static volatile @Nullable Recorder recorder = OwnProcess.connect();

    private Trace() {}

    /** Notes go to this outbox from now on. Once, before the program's first class is loaded. */
    public static void install(Outbox outbox) {
        var installed = new Recorder(outbox);
        recorder = installed;
        installed.start();
    }

    /**
     * Notes go to this outbox while the performance goes on, and nowhere afterwards, so that all of this is loaded and
     * compiled before a program is timed. Before {@link #install}.
     */
    public static void rehearse(Outbox outbox, Callable<?> performance) throws Exception {
        var rehearsed = new Recorder(outbox);
        recorder = rehearsed;
        rehearsed.start();
        try {
            performance.call();
            rehearsed.flush();
        } finally {
            recorder = null;
            rehearsed.stop();
        }
    }

    /** The current thread begins to wait. {@code subject} is what it waits for: a lock, a thread, a future, a URI. */
    public static void begin(SpanKind kind, int site, @Nullable Object subject) {
        Recorder to = recorder;
        if (to != null) {
            to.track().begin(kind, site, subject);
        }
    }

    /** The same for a wait that an interrupt ends. */
    public static void beginInterruptible(SpanKind kind, int site, @Nullable Object subject) {
        begin(kind, site, subject, Patience.INTERRUPTIBLE);
    }

    /** The same for a wait that ends after some time in any case, or for an attempt that does not wait. */
    public static void beginLimited(SpanKind kind, int site, @Nullable Object subject) {
        begin(kind, site, subject, Patience.LIMITED);
    }

    private static void begin(SpanKind kind, int site, @Nullable Object subject, Patience patience) {
        Recorder to = recorder;
        if (to != null) {
            to.track().begin(kind, site, subject, patience);
        }
    }

    /** The current thread's innermost wait is over. Exactly one for every {@link #begin}. */
    public static void end() {
        Recorder to = recorder;
        if (to != null) {
            to.track().end();
        }
    }

    /**
     * The current thread now holds this lock. Also ends the wait that {@link #begin} with {@code LOCK} began: a call
     * that may take a lock notes {@code begin}, and then either this or, having failed, {@link #end}.
     */
    public static void acquired(Object lock) {
        Recorder to = recorder;
        if (to != null) {
            Track track = to.track();
            track.end();
            to.holders().acquired(lock, track);
        }
    }

    /** The current thread gave this lock back, or is about to. */
    public static void released(@Nullable Object lock) {
        Recorder to = recorder;
        if (to != null && lock != null) {
            to.holders().released(lock, to.track());
        }
    }

    /** The current thread is about to enter this monitor. No note is taken of null, which cannot be entered. */
    public static void entering(@Nullable Object monitor, int site) {
        if (monitor != null) {
            begin(SpanKind.LOCK, site, monitor);
        }
    }

    /** The current thread entered the monitor that {@link #entering} named. */
    public static void entered() {
        Recorder to = recorder;
        if (to != null) {
            Track track = to.track();
            Object monitor = track.end();
            if (monitor != null) {
                to.holders().acquired(monitor, track);
            }
        }
    }

    /** {@link #begin} around a call that stays in the program: {@code super.lock()}. */
    public static void beginSuper(Object subject, SpanKind kind, int site) {
        begin(kind, site, subject);
    }

    /** The same around a call that may give up: {@code super.tryLock()}. */
    public static void beginLimitedSuper(Object subject, SpanKind kind, int site) {
        beginLimited(kind, site, subject);
    }

    /** The same around {@code super.lockInterruptibly()}. */
    public static void beginInterruptibleSuper(Object subject, SpanKind kind, int site) {
        beginInterruptible(kind, site, subject);
    }

    /** Ends the wait around {@code super.tryLock()}, with what that answered. */
    public static void triedSuper(boolean taken, Object lock) {
        if (taken) {
            acquired(lock);
        } else {
            end();
        }
    }

    /**
     * The current thread gives this lock back for as long as it waits for a condition, however often it holds it.
     *
     * @return how often it held the lock; 0 if it did not
     */
    public static int yielded(Object lock) {
        Recorder to = recorder;
        return to == null ? 0 : to.holders().yielded(lock, to.track());
    }

    /** The current thread holds the lock again, {@code times} over, as {@link #yielded} told. No effect for 0. */
    public static void regained(Object lock, int times) {
        Recorder to = recorder;
        if (to != null && times > 0) {
            to.holders().regained(lock, to.track(), times);
        }
    }

    /** A thread is about to be started by the current one; it is {@code READY} until its task begins. */
    public static void starting(Thread thread, int site) {
        Recorder to = recorder;
        if (to != null) {
            to.starting(thread, site);
        }
    }

    /** A body of the program that may be a task begins on the current thread. Nested ones are counted only. */
    public static void taskBegin(int site) {
        Recorder to = recorder;
        if (to != null) {
            to.track().taskBegin(site);
        }
    }

    /** Ends what {@link #taskBegin} began. */
    public static void taskEnd() {
        Recorder to = recorder;
        if (to != null) {
            to.track().taskEnd();
        }
    }

    /** Ends what {@link #taskBegin} began, by an exception that goes on to the caller. */
    public static void taskFailed(Throwable thrown) {
        Recorder to = recorder;
        if (to != null && to.track().taskEnd()) {
            clean(thrown);
            to.failed(thrown);
        }
    }

    /** A process was asked for at {@code asked} and is now running. */
    public static void processStarted(Process process, String command, long asked, int site) {
        Recorder to = recorder;
        if (to != null) {
            to.processes().started(process, command, asked, site, to.track());
        }
    }

    /** The lane of the current thread, −1 if nothing is traced. */
    public static int lane() {
        Recorder to = recorder;
        return to == null ? -1 : to.track().lane();
    }

    /** Takes the frames of this package and its neighbours out of the stack traces of it and its causes. */
    public static void clean(@Nullable Throwable thrown) {
        if (thrown != null) {
            StackCleaner.clean(thrown);
        }
    }

    /** The same stack trace without the frames of this package and its neighbours. */
    public static StackTraceElement[] cleaned(StackTraceElement[] frames) {
        return StackCleaner.without(frames);
    }

    /** Sends what is not yet sent. */
    public static void flush() {
        Recorder to = recorder;
        if (to != null) {
            to.flush();
        }
    }

    /** The JVM is about to end: says so, once, and sends what is not yet sent. */
    public static void ending() {
        Recorder to = recorder;
        if (to != null) {
            to.ending();
        }
    }
}
