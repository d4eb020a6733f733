// expect: THREAD in take at Object.wait, THREAD in take at Condition.await
interface Buffer {
    void put(int value) throws InterruptedException;

    int take() throws InterruptedException;
}

static class WithMonitor implements Buffer {
    private final Deque<Integer> values = new ArrayDeque<>();

    @Override
    public synchronized void put(int value) throws InterruptedException {
        while (values.size() == 2) {
            wait();
        }
        values.add(value);
        notifyAll();
    }

    @Override
    public synchronized int take() throws InterruptedException {
        while (values.isEmpty()) {
            wait();
        }
        notifyAll();
        return values.remove();
    }
}

static class WithConditions implements Buffer {
    private final Deque<Integer> values = new ArrayDeque<>();
    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();

    @Override
    public void put(int value) throws InterruptedException {
        lock.lock();
        try {
            while (values.size() == 2) {
                notFull.await();
            }
            values.add(value);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (values.isEmpty()) {
                notEmpty.await();
            }
            notFull.signal();
            return values.remove();
        } finally {
            lock.unlock();
        }
    }
}

void main() throws Exception {
    for (Buffer buffer : List.of(new WithMonitor(), new WithConditions())) {
        var producer = new FutureTask<>(() -> {
            for (int i = 1; i <= 100; i++) {
                buffer.put(i);
            }
            return null;
        });
        Thread.startVirtualThread(producer);
        Thread.sleep(60);
        int sum = 0;
        for (int i = 0; i < 100; i++) {
            sum += buffer.take();
        }
        producer.get();
        System.out.println(sum);
    }
}
