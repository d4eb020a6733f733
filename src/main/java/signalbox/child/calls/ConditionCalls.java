package signalbox.child.calls;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import signalbox.child.trace.LockParts;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting for a condition. The lock is given back while the thread waits, and held again when the call
 * returns or throws; the time that taking it again needs belongs to the wait.
 */
@SuppressWarnings("WaitNotInLoop") // The loop is the program's.
public final class ConditionCalls {

    private ConditionCalls() {}

    public static void await(Condition condition, int site) throws InterruptedException {
        Object lock = LockParts.wholeOf(condition);
        int times = Trace.yielded(lock);
        Trace.begin(SpanKind.THREAD, site, condition);
        try {
            condition.await();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(lock, times);
        }
    }

    public static boolean await(Condition condition, long time, TimeUnit unit, int site) throws InterruptedException {
        Object lock = LockParts.wholeOf(condition);
        int times = Trace.yielded(lock);
        Trace.begin(SpanKind.THREAD, site, condition);
        try {
            return condition.await(time, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(lock, times);
        }
    }

    public static long awaitNanos(Condition condition, long nanos, int site) throws InterruptedException {
        Object lock = LockParts.wholeOf(condition);
        int times = Trace.yielded(lock);
        Trace.begin(SpanKind.THREAD, site, condition);
        try {
            return condition.awaitNanos(nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(lock, times);
        }
    }

    public static void awaitUninterruptibly(Condition condition, int site) {
        Object lock = LockParts.wholeOf(condition);
        int times = Trace.yielded(lock);
        Trace.begin(SpanKind.THREAD, site, condition);
        try {
            condition.awaitUninterruptibly();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(lock, times);
        }
    }

    public static boolean awaitUntil(Condition condition, Date deadline, int site) throws InterruptedException {
        Object lock = LockParts.wholeOf(condition);
        int times = Trace.yielded(lock);
        Trace.begin(SpanKind.THREAD, site, condition);
        try {
            return condition.awaitUntil(deadline);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(lock, times);
        }
    }
}
