package signalbox.child.calls;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting at a semaphore, latch, barrier or phaser. What is acquired at a semaphore is no lock: a permit
 * has no holder.
 */
public final class SynchronizerCalls {

    private SynchronizerCalls() {}

    public static void acquire(Semaphore semaphore, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, semaphore);
        try {
            semaphore.acquire();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquire(Semaphore semaphore, int permits, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, semaphore);
        try {
            semaphore.acquire(permits);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquireUninterruptibly(Semaphore semaphore, int site) {
        Trace.begin(SpanKind.THREAD, site, semaphore);
        try {
            semaphore.acquireUninterruptibly();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void acquireUninterruptibly(Semaphore semaphore, int permits, int site) {
        Trace.begin(SpanKind.THREAD, site, semaphore);
        try {
            semaphore.acquireUninterruptibly(permits);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean tryAcquire(Semaphore semaphore, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, semaphore);
        try {
            return semaphore.tryAcquire(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean tryAcquire(Semaphore semaphore, int permits, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, semaphore);
        try {
            return semaphore.tryAcquire(permits, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void await(CountDownLatch latch, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, latch);
        try {
            latch.await();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean await(CountDownLatch latch, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, latch);
        try {
            return latch.await(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int await(CyclicBarrier barrier, int site) throws InterruptedException, BrokenBarrierException {
        Trace.begin(SpanKind.THREAD, site, barrier);
        try {
            return barrier.await();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int await(CyclicBarrier barrier, long timeout, TimeUnit unit, int site)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        Trace.begin(SpanKind.THREAD, site, barrier);
        try {
            return barrier.await(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int arriveAndAwaitAdvance(Phaser phaser, int site) {
        Trace.begin(SpanKind.THREAD, site, phaser);
        try {
            return phaser.arriveAndAwaitAdvance();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int awaitAdvance(Phaser phaser, int phase, int site) {
        Trace.begin(SpanKind.THREAD, site, phaser);
        try {
            return phaser.awaitAdvance(phase);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int awaitAdvanceInterruptibly(Phaser phaser, int phase, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, phaser);
        try {
            return phaser.awaitAdvanceInterruptibly(phase);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int awaitAdvanceInterruptibly(Phaser phaser, int phase, long timeout, TimeUnit unit, int site)
            throws InterruptedException, TimeoutException {
        Trace.begin(SpanKind.THREAD, site, phaser);
        try {
            return phaser.awaitAdvanceInterruptibly(phase, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
