// expect: LOCK in main at StampedLock.tryReadLock, LOCK in main at StampedLock.tryWriteLock
void main() throws Exception {
    var lock = new StampedLock();
    var held = new CountDownLatch(1);
    var tried = new CountDownLatch(1);
    Thread writer = new Thread(() -> {
        long stamp = lock.writeLock();
        held.countDown();
        try {
            tried.await();
            Thread.sleep(60);
        } catch (InterruptedException e) {
            System.out.println(e);
        }
        lock.unlockWrite(stamp);
    });
    writer.start();
    held.await();
    System.out.println(lock.tryReadLock() + " " + lock.tryWriteLock());
    System.out.println(lock.tryReadLock(2, TimeUnit.MILLISECONDS) + " " + lock.tryWriteLock(2, TimeUnit.MILLISECONDS));
    tried.countDown();
    long read = lock.readLock();
    System.out.println(lock.isReadLocked());
    long write = lock.tryConvertToWriteLock(read);
    System.out.println(lock.isWriteLocked());
    read = lock.tryConvertToReadLock(write);
    long optimistic = lock.tryConvertToOptimisticRead(read);
    System.out.println(lock.isReadLocked() + " " + lock.validate(optimistic));
    write = lock.tryConvertToWriteLock(optimistic);
    lock.unlock(write);
    System.out.println(lock.validate(optimistic));
    read = lock.tryReadLock();
    lock.unlockRead(read);
    write = lock.writeLockInterruptibly();
    System.out.println(lock.tryUnlockWrite() + " " + lock.tryUnlockWrite());
    lock.readLockInterruptibly();
    System.out.println(lock.tryUnlockRead() + " " + lock.tryUnlockRead());
    System.out.println(lock.tryConvertToReadLock(lock.tryOptimisticRead()) != 0);
    System.out.println(lock.tryUnlockRead());
    Lock view = lock.asReadLock();
    view.lock();
    view.unlock();
    lock.asWriteLock().lock();
    System.out.println(lock.isWriteLocked());
    lock.asWriteLock().unlock();
    lock.asReadWriteLock().writeLock().lock();
    lock.asReadWriteLock().writeLock().unlock();
    try {
        lock.unlock(12345);
    } catch (IllegalMonitorStateException e) {
        e.printStackTrace();
    }
    Thread.currentThread().interrupt();
    try {
        lock.writeLockInterruptibly();
    } catch (InterruptedException e) {
        System.out.println("interrupted");
    }
    writer.join();
}
