package signalbox.child.calls;

import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting in a synchronizer that the program wrote itself. Who holds it is not noted: only the program
 * knows what its state means.
 */
public final class AcquireCalls {

    private AcquireCalls() {}

    public static void acquire(AbstractQueuedSynchronizer synchronizer, int amount, int site) {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            synchronizer.acquire(amount);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquireInterruptibly(AbstractQueuedSynchronizer synchronizer, int amount, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            synchronizer.acquireInterruptibly(amount);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean tryAcquireNanos(AbstractQueuedSynchronizer synchronizer, int amount, long nanos, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            return synchronizer.tryAcquireNanos(amount, nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquireShared(AbstractQueuedSynchronizer synchronizer, int amount, int site) {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            synchronizer.acquireShared(amount);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquireSharedInterruptibly(AbstractQueuedSynchronizer synchronizer, int amount, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            synchronizer.acquireSharedInterruptibly(amount);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean tryAcquireSharedNanos(
            AbstractQueuedSynchronizer synchronizer, int amount, long nanos, int site) throws InterruptedException {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            return synchronizer.tryAcquireSharedNanos(amount, nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquire(AbstractQueuedLongSynchronizer synchronizer, long amount, int site) {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            synchronizer.acquire(amount);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquireInterruptibly(AbstractQueuedLongSynchronizer synchronizer, long amount, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            synchronizer.acquireInterruptibly(amount);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean tryAcquireNanos(
            AbstractQueuedLongSynchronizer synchronizer, long amount, long nanos, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            return synchronizer.tryAcquireNanos(amount, nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquireShared(AbstractQueuedLongSynchronizer synchronizer, long amount, int site) {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            synchronizer.acquireShared(amount);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquireSharedInterruptibly(AbstractQueuedLongSynchronizer synchronizer, long amount, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            synchronizer.acquireSharedInterruptibly(amount);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean tryAcquireSharedNanos(
            AbstractQueuedLongSynchronizer synchronizer, long amount, long nanos, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.LOCK, site, synchronizer);
        try {
            return synchronizer.tryAcquireSharedNanos(amount, nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
