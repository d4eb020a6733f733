// expect: LOCK in main at Lock.lock, LOCK in main at Lock.tryLock
void main() throws Exception {
    var reentrant = new ReentrantReadWriteLock();
    ReadWriteLock lock = reentrant;
    var held = new CountDownLatch(1);
    Thread writer = Thread.ofVirtual().start(() -> {
        lock.writeLock().lock();
        try {
            held.countDown();
            while (!reentrant.hasQueuedThreads()) {
                Thread.sleep(60);
            }
        } catch (InterruptedException e) {
            System.out.println(e);
        } finally {
            lock.writeLock().unlock();
        }
    });
    held.await();
    Lock reading = lock.readLock();
    System.out.println(reading.tryLock());
    reading.lock();
    System.out.println("reading");
    System.out.println(lock.writeLock().tryLock(5, TimeUnit.MILLISECONDS));
    reading.unlock();
    writer.join();
    ReentrantReadWriteLock own = new ReentrantReadWriteLock(true);
    ReentrantReadWriteLock.WriteLock writing = own.writeLock();
    writing.lock();
    own.readLock().lock();
    writing.unlock();
    System.out.println(own.getReadHoldCount() + " " + own.isWriteLocked());
    own.readLock().unlock();
    try {
        own.readLock().unlock();
    } catch (IllegalMonitorStateException e) {
        e.printStackTrace();
    }
    try {
        own.readLock().newCondition();
    } catch (UnsupportedOperationException e) {
        e.printStackTrace();
    }
}
