// expect: THREAD in main at Condition.await, THREAD in main at Condition.awaitNanos
// expect: THREAD in main at Condition.awaitUninterruptibly
final ReentrantLock lock = new ReentrantLock();
final Condition changed = lock.newCondition();
int state;

void to(int next) {
    new Thread(() -> {
        LockSupport.parkNanos(10_000_000);
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }).start();
}

void main() throws Exception {
    try {
        changed.await();
    } catch (IllegalMonitorStateException e) {
        e.printStackTrace();
    }
    lock.lock();
    lock.lock();
    to(1);
    while (state != 1) {
        changed.await();
    }
    System.out.println("held " + lock.getHoldCount() + " times, " + lock.hasWaiters(changed));
    to(2);
    while (state != 2) {
        changed.awaitUninterruptibly();
    }
    to(3);
    while (state != 3) {
        changed.await(60, TimeUnit.SECONDS);
    }
    to(4);
    while (state != 4) {
        changed.awaitNanos(60_000_000_000L);
    }
    to(5);
    while (state != 5) {
        changed.awaitUntil(new Date(System.currentTimeMillis() + 60_000));
    }
    System.out.println(changed.await(2, TimeUnit.MILLISECONDS));
    System.out.println(changed.awaitNanos(2_000_000) <= 0);
    System.out.println(changed.awaitUntil(new Date(System.currentTimeMillis() - 1)));
    Thread.currentThread().interrupt();
    try {
        changed.await();
    } catch (InterruptedException e) {
        System.out.println("held again: " + lock.isHeldByCurrentThread());
    }
    lock.unlock();
    lock.unlock();
    System.out.println(state);
}
