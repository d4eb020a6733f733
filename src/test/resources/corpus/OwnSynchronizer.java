// expect: LOCK in main at Mutex.acquire, LOCK in main at Mutex.tryAcquireNanos
// expect: LOCK in main at Mutex.tryAcquireSharedNanos
// A lock as textbooks write it, which is none of the JDK's.
static class Mutex extends AbstractQueuedSynchronizer {
    @Override
    protected boolean tryAcquire(int amount) {
        return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryRelease(int amount) {
        setState(0);
        return true;
    }

    @Override
    protected int tryAcquireShared(int amount) {
        return getState() == 0 ? 1 : -1;
    }

    @Override
    protected boolean tryReleaseShared(int amount) {
        return true;
    }
}

static class Gate extends AbstractQueuedLongSynchronizer {
    @Override
    protected long tryAcquireShared(long amount) {
        return 1;
    }

    @Override
    protected boolean tryAcquire(long amount) {
        return true;
    }
}

void main() throws Exception {
    var mutex = new Mutex();
    mutex.acquire(1);
    Thread other = new Thread(() -> {
        mutex.acquire(1);
        System.out.println("other");
        mutex.release(1);
    });
    other.start();
    while (!mutex.hasQueuedThreads()) {
        Thread.sleep(1);
    }
    System.out.println(mutex.tryAcquireNanos(1, 1_000_000));
    System.out.println(mutex.tryAcquireSharedNanos(1, 1_000_000));
    System.out.println("main");
    mutex.release(1);
    other.join();
    mutex.acquireInterruptibly(1);
    mutex.release(1);
    mutex.acquireShared(1);
    Thread.currentThread().interrupt();
    try {
        mutex.acquireSharedInterruptibly(1);
    } catch (InterruptedException e) {
        System.out.println("interrupted");
    }
    var gate = new Gate();
    gate.acquire(1);
    gate.acquireInterruptibly(1);
    gate.acquireShared(1);
    gate.acquireSharedInterruptibly(1);
    System.out.println(gate.tryAcquireNanos(1, 1) + " " + gate.tryAcquireSharedNanos(1, 1));
}
