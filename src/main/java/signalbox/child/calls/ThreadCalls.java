package signalbox.child.calls;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for the sleeping, joining and starting of threads. A thread that is started is noted just before its
 * start, so that the time until its first instruction can be told.
 */
public final class ThreadCalls {

    private ThreadCalls() {}

    @Replaces(staticOf = Thread.class)
    public static void sleep(long millis, int site) throws InterruptedException {
        Trace.begin(SpanKind.SLEEPING, site, "");
        try {
            Thread.sleep(millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Thread.class)
    public static void sleep(long millis, int nanos, int site) throws InterruptedException {
        Trace.begin(SpanKind.SLEEPING, site, "");
        try {
            Thread.sleep(millis, nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Thread.class)
    public static void sleep(Duration duration, int site) throws InterruptedException {
        Trace.begin(SpanKind.SLEEPING, site, "");
        try {
            Thread.sleep(duration);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void sleep(TimeUnit unit, long timeout, int site) throws InterruptedException {
        Trace.begin(SpanKind.SLEEPING, site, "");
        try {
            unit.sleep(timeout);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void join(Thread thread, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, thread);
        try {
            thread.join();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void join(Thread thread, long millis, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, thread);
        try {
            thread.join(millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void join(Thread thread, long millis, int nanos, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, thread);
        try {
            thread.join(millis, nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean join(Thread thread, Duration duration, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, thread);
        try {
            return thread.join(duration);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void timedJoin(TimeUnit unit, Thread thread, long timeout, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, thread);
        try {
            unit.timedJoin(thread, timeout);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    /** Starts the thread; a second start of the same thread is refused by the JDK and not noted. */
    public static void start(Thread thread, int site) {
        if (thread.getState() == Thread.State.NEW) {
            Trace.starting(thread, site);
        }
        try {
            thread.start();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }

    /** The builder's own {@code start} is these same two steps; taken apart so that the thread is known before. */
    public static Thread start(Thread.Builder builder, Runnable task, int site) {
        try {
            Thread thread = builder.unstarted(task);
            Trace.starting(thread, site);
            thread.start();
            return thread;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }

    /** An unnamed virtual thread, as the JDK's method makes it, but known before it starts. */
    @Replaces(staticOf = Thread.class)
    public static Thread startVirtualThread(Runnable task, int site) {
        return start(Thread.ofVirtual(), task, site);
    }
}
