// expect: LOCK in main at Lock.tryLock
// expect: SLEEPING in hold at Thread.sleep
final Lock lock = new ReentrantLock(true);

void hold(CountDownLatch held, long millis) {
    lock.lock();
    try {
        held.countDown();
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        System.out.println("let go");
    } finally {
        lock.unlock();
    }
}

Thread holder(long millis) throws InterruptedException {
    var held = new CountDownLatch(1);
    Thread holder = Thread.ofPlatform().name("holder").start(() -> hold(held, millis));
    held.await();
    return holder;
}

void main() throws Exception {
    Thread first = holder(20);
    lock.lock();
    System.out.println("locked");
    lock.unlock();
    first.join();

    Thread second = holder(60_000);
    System.out.println(lock.tryLock());
    System.out.println(lock.tryLock(5, TimeUnit.MILLISECONDS));
    Thread.currentThread().interrupt();
    try {
        lock.lockInterruptibly();
    } catch (InterruptedException e) {
        e.printStackTrace();
    }
    try {
        lock.unlock();
    } catch (IllegalMonitorStateException e) {
        e.printStackTrace();
    }
    second.interrupt();
    System.out.println(lock.tryLock(60, TimeUnit.SECONDS));
    System.out.println(lock.tryLock());
    lock.lockInterruptibly();
    lock.unlock();
    lock.unlock();
    lock.unlock();
    second.join();
    System.out.println(lock.toString().contains("Unlocked"));
}
