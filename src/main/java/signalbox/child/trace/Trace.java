package signalbox.child.trace;

import org.jspecify.annotations.Nullable;
import signalbox.wire.SpanKind;

/**
 * What woven code and its stand-ins call. Static because bytecode of the program calls it; all state is that of the
 * one program this JVM runs. Safe for use by any number of threads; never blocks, never throws.
 *
 * <p>Every wait is bracketed: {@code begin…} before, {@link #end} after, in a {@code finally}. Spans of a thread
 * nest, so a wait that runs another task inside itself (a joining fork/join worker, say) is told truly.
 */
public final class Trace {

    private Trace() {}

    /**
     * The current thread begins to wait. {@code subject} is what it waits for: a lock, a thread, a future, a URI; null if
     * the program said null.
     */
    public static void begin(SpanKind kind, int site, @Nullable Object subject) {}

    /** The current thread's innermost wait is over. */
    public static void end() {}

    /**
     * The current thread now holds this lock. Also ends the wait that {@link #begin} with {@code LOCK} began: a call
     * that may take a lock notes {@code begin}, and then either this or, having failed, {@link #end}.
     */
    public static void acquired(Object lock) {}

    /** The current thread gave this lock back. */
    public static void released(Object lock) {}

    /**
     * The current thread gives this lock back for as long as it waits for a condition, however often it holds it.
     *
     * @return how often it held the lock; 0 if it did not
     */
    public static int yielded(Object lock) {
        return 0;
    }

    /** The current thread holds the lock again, {@code times} over, as {@link #yielded} told. No effect for 0. */
    public static void regained(Object lock, int times) {}

    /** A thread is about to be started by the current one; it is {@code READY} until its task begins. */
    public static void starting(Thread thread, int site) {}

    /** A body of the program that may be a task begins on the current thread. Nested ones are counted only. */
    public static void taskBegin(int site) {}

    /** Ends what {@link #taskBegin} began. */
    public static void taskEnd() {}

    /** A process was asked for at {@code asked} and is now running. */
    public static void processStarted(Process process, long asked, int site) {}

    /** Takes the frames of this package and its neighbours out of the exception's stack trace. */
    public static void clean(Throwable thrown) {}

    /** Sends what is not yet sent. */
    public static void flush() {}
}
