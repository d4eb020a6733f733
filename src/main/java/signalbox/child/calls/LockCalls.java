package signalbox.child.calls;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import signalbox.child.trace.LockParts;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for taking and giving back a {@link Lock}, with who holds it noted. The real method is called just once
 * and as it was called, so a fair lock stays fair. The two sides of a read-write lock are noted as that one lock.
 */
@SuppressWarnings("LockNotBeforeTry") // Each method is one half of what the program pairs.
public final class LockCalls {

    private LockCalls() {}

    public static void lock(Lock lock, int site) {
        Object whole = LockParts.wholeOf(lock);
        Trace.begin(SpanKind.LOCK, site, whole);
        try {
            lock.lock();
        } catch (Throwable t) {
            Trace.end();
            Trace.clean(t);
            throw t;
        }
        Trace.acquired(whole);
    }

    public static void lockInterruptibly(Lock lock, int site) throws InterruptedException {
        Object whole = LockParts.wholeOf(lock);
        Trace.beginInterruptible(SpanKind.LOCK, site, whole);
        try {
            lock.lockInterruptibly();
        } catch (Throwable t) {
            Trace.end();
            Trace.clean(t);
            throw t;
        }
        Trace.acquired(whole);
    }

    public static boolean tryLock(Lock lock, int site) {
        Object whole = LockParts.wholeOf(lock);
        boolean taken = false;
        Trace.beginLimited(SpanKind.LOCK, site, whole);
        try {
            taken = lock.tryLock();
            return taken;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(whole, taken);
        }
    }

    public static boolean tryLock(Lock lock, long time, TimeUnit unit, int site) throws InterruptedException {
        Object whole = LockParts.wholeOf(lock);
        boolean taken = false;
        Trace.beginLimited(SpanKind.LOCK, site, whole);
        try {
            taken = lock.tryLock(time, unit);
            return taken;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(whole, taken);
        }
    }

    public static void unlock(Lock lock, int site) {
        try {
            lock.unlock();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
        Trace.released(LockParts.wholeOf(lock));
    }

    public static Condition newCondition(Lock lock, int site) {
        try {
            return LockParts.part(lock.newCondition(), lock);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }

    public static Lock readLock(ReadWriteLock lock, int site) {
        return LockParts.part(lock.readLock(), lock);
    }

    public static Lock writeLock(ReadWriteLock lock, int site) {
        return LockParts.part(lock.writeLock(), lock);
    }

    private static void over(Object lock, boolean taken) {
        if (taken) {
            Trace.acquired(lock);
        } else {
            Trace.end();
        }
    }
}
