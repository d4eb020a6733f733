package signalbox.child.calls;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import signalbox.child.trace.LockParts;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for taking and giving back a {@link StampedLock}. An optimistic stamp holds nothing and is not noted until
 * it is converted.
 */
public final class StampedLockCalls {

    private StampedLockCalls() {}

    public static long readLock(StampedLock lock, int site) {
        long stamp = 0;
        Trace.begin(SpanKind.LOCK, site, lock);
        try {
            stamp = lock.readLock();
            return stamp;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(lock, stamp);
        }
    }

    public static long readLockInterruptibly(StampedLock lock, int site) throws InterruptedException {
        long stamp = 0;
        Trace.begin(SpanKind.LOCK, site, lock);
        try {
            stamp = lock.readLockInterruptibly();
            return stamp;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(lock, stamp);
        }
    }

    public static long tryReadLock(StampedLock lock, int site) {
        long stamp = 0;
        Trace.begin(SpanKind.LOCK, site, lock);
        try {
            stamp = lock.tryReadLock();
            return stamp;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(lock, stamp);
        }
    }

    public static long writeLock(StampedLock lock, int site) {
        long stamp = 0;
        Trace.begin(SpanKind.LOCK, site, lock);
        try {
            stamp = lock.writeLock();
            return stamp;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(lock, stamp);
        }
    }

    public static long writeLockInterruptibly(StampedLock lock, int site) throws InterruptedException {
        long stamp = 0;
        Trace.begin(SpanKind.LOCK, site, lock);
        try {
            stamp = lock.writeLockInterruptibly();
            return stamp;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(lock, stamp);
        }
    }

    public static long tryWriteLock(StampedLock lock, int site) {
        long stamp = 0;
        Trace.begin(SpanKind.LOCK, site, lock);
        try {
            stamp = lock.tryWriteLock();
            return stamp;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(lock, stamp);
        }
    }

    public static long tryReadLock(StampedLock lock, long time, TimeUnit unit, int site) throws InterruptedException {
        long stamp = 0;
        Trace.begin(SpanKind.LOCK, site, lock);
        try {
            stamp = lock.tryReadLock(time, unit);
            return stamp;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(lock, stamp);
        }
    }

    public static long tryWriteLock(StampedLock lock, long time, TimeUnit unit, int site) throws InterruptedException {
        long stamp = 0;
        Trace.begin(SpanKind.LOCK, site, lock);
        try {
            stamp = lock.tryWriteLock(time, unit);
            return stamp;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            over(lock, stamp);
        }
    }

    public static void unlock(StampedLock lock, long stamp, int site) {
        try {
            lock.unlock(stamp);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
        Trace.released(lock);
    }

    public static void unlockRead(StampedLock lock, long stamp, int site) {
        try {
            lock.unlockRead(stamp);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
        Trace.released(lock);
    }

    public static void unlockWrite(StampedLock lock, long stamp, int site) {
        try {
            lock.unlockWrite(stamp);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
        Trace.released(lock);
    }

    public static boolean tryUnlockRead(StampedLock lock, int site) {
        boolean given = lock.tryUnlockRead();
        if (given) {
            Trace.released(lock);
        }
        return given;
    }

    public static boolean tryUnlockWrite(StampedLock lock, int site) {
        boolean given = lock.tryUnlockWrite();
        if (given) {
            Trace.released(lock);
        }
        return given;
    }

    public static long tryConvertToReadLock(StampedLock lock, long stamp, int site) {
        long converted = lock.tryConvertToReadLock(stamp);
        converted(lock, stamp, converted, site);
        return converted;
    }

    public static long tryConvertToWriteLock(StampedLock lock, long stamp, int site) {
        long converted = lock.tryConvertToWriteLock(stamp);
        converted(lock, stamp, converted, site);
        return converted;
    }

    public static long tryConvertToOptimisticRead(StampedLock lock, long stamp, int site) {
        long converted = lock.tryConvertToOptimisticRead(stamp);
        converted(lock, stamp, converted, site);
        return converted;
    }

    public static Lock asReadLock(StampedLock lock, int site) {
        return LockParts.part(lock.asReadLock(), lock);
    }

    public static Lock asWriteLock(StampedLock lock, int site) {
        return LockParts.part(lock.asWriteLock(), lock);
    }

    public static ReadWriteLock asReadWriteLock(StampedLock lock, int site) {
        return LockParts.part(lock.asReadWriteLock(), lock);
    }

    /** A stamp of 0 tells that the lock was not taken. */
    private static void over(StampedLock lock, long stamp) {
        if (stamp == 0) {
            Trace.end();
        } else {
            Trace.acquired(lock);
        }
    }

    /** Between reading and writing the lock stays held; only from and to an optimistic stamp does that change. */
    private static void converted(StampedLock lock, long from, long to, int site) {
        boolean held = StampedLock.isLockStamp(from);
        boolean holds = StampedLock.isLockStamp(to);
        if (to == 0 || held == holds) {
            return;
        }
        if (held) {
            Trace.released(lock);
        } else {
            Trace.begin(SpanKind.LOCK, site, lock);
            Trace.acquired(lock);
        }
    }
}
