package signalbox.child.trace;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class LockPartsTest {

    @Test
    void aConditionBelongsToItsLock() {
        Lock lock = new ReentrantLock();
        Condition condition = LockParts.part(lock.newCondition(), lock);
        assertSame(lock, LockParts.wholeOf(condition));
    }

    @Test
    void partsOfPartsBelongToTheWhole() {
        var stamped = new StampedLock();
        ReadWriteLock view = LockParts.part(stamped.asReadWriteLock(), stamped);
        Lock reading = LockParts.part(view.readLock(), view);
        assertSame(stamped, LockParts.wholeOf(reading));
    }

    @Test
    void whatIsUnknownBelongsToItself() {
        Lock alone = new ReentrantReadWriteLock().readLock();
        assertSame(alone, LockParts.wholeOf(alone));
    }

    @Test
    void partsOfLocksThatAreGoneAreForgotten() {
        ReadWriteLock kept = new ReentrantReadWriteLock();
        Lock writing = LockParts.part(kept.writeLock(), kept);
        int before = LockParts.known();
        for (int made = 1; LockParts.known() >= before + made - 1; made++) {
            ReadWriteLock lock = new ReentrantReadWriteLock();
            LockParts.part(lock.writeLock(), lock);
        }
        assertSame(kept, LockParts.wholeOf(writing));
    }
}
