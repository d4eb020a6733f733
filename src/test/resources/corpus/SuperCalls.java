// expect: LOCK in lock at ReentrantLock.lock, LOCK in tryLock at ReentrantLock.tryLock, THREAD in take at LinkedBlockingQueue.take, SLEEPING
static class CountingLock extends ReentrantLock {
    int locked;

    @Override
    public void lock() {
        super.lock();
        locked++;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        boolean taken = super.tryLock(time, unit);
        if (taken) {
            locked++;
        }
        return taken;
    }

    @Override
    public void unlock() {
        try {
            super.unlock();
        } catch (IllegalMonitorStateException e) {
            IO.println("not held");
            throw e;
        }
    }
}

static class Inbox extends LinkedBlockingQueue<String> {
    @Override
    public String take() throws InterruptedException {
        String head = "<";
        return head + super.take() + ">";
    }
}

static class Talker extends Thread {
    Talker(Runnable task) {
        super(task, "talker");
    }

    @Override
    public synchronized void start() {
        IO.println("starting");
        super.start();
    }
}

void main() throws Exception {
    CountingLock lock = new CountingLock();
    lock.lock();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    Thread other = new Talker(() -> {
        lock.lock();
        try {
            IO.println(Thread.currentThread().getName() + " locked");
        } finally {
            lock.unlock();
        }
        try {
            first.countDown();
            second.await();
            IO.println(lock.tryLock(2, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            IO.println("interrupted");
        }
    });
    other.start();
    while (!lock.hasQueuedThread(other)) {
        Thread.onSpinWait();
    }
    Thread.sleep(2);
    lock.unlock();
    first.await();
    lock.lock();
    second.countDown();
    other.join();
    IO.println(lock.locked);
    try {
        new CountingLock().unlock();
    } catch (IllegalMonitorStateException e) {
        IO.println(Arrays.toString(e.getStackTrace()).contains("signalbox"));
    }
    Inbox inbox = new Inbox();
    Thread putter = Thread.startVirtualThread(() -> {
        try {
            Thread.sleep(3);
            inbox.put("letter");
        } catch (InterruptedException e) {
            IO.println("interrupted");
        }
    });
    IO.println(inbox.take());
    putter.join();
    Thread.currentThread().interrupt();
    try {
        inbox.take();
    } catch (InterruptedException e) {
        IO.println("interrupted " + Arrays.toString(e.getStackTrace()).contains("signalbox"));
    }
}
