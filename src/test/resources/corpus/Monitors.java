// expect: LOCK in work at synchronized, LOCK in add at synchronized, LOCK in addStatically at synchronized, WORKING in run
static volatile int sum;
static int statically;

class Worker extends Thread {
    private final Object lock;
    private final Counter counter;

    Worker(Object lock, Counter counter) {
        this.lock = lock;
        this.counter = counter;
    }

    @Override
    public void run() {
        work();
        counter.add(1);
        Counter.addStatically(1);
    }

    private void work() {
        synchronized (lock) {
            synchronized (lock) {
                sum++;
            }
        }
    }
}

static class Counter {
    private volatile int count;

    synchronized int add(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative: " + n);
        }
        return count += n;
    }

    static synchronized void addStatically(int n) {
        statically += n;
    }
}

/** Returns when all workers have counted here and now wait for the next monitor, and have for a while. */
static void awaitBlocked(List<Worker> workers, IntSupplier counted) throws InterruptedException {
    while (counted.getAsInt() < workers.size()
            || !workers.stream().allMatch(worker -> worker.getState() == Thread.State.BLOCKED)) {
        Thread.sleep(1);
    }
    Thread.sleep(1);
}

void main() throws Exception {
    Object lock = new Object();
    Counter counter = new Counter();
    List<Worker> workers = Stream.generate(() -> new Worker(lock, counter)).limit(4).toList();
    synchronized (Counter.class) {
        synchronized (counter) {
            synchronized (lock) {
                workers.forEach(Worker::start);
                awaitBlocked(workers, workers::size);
            }
            awaitBlocked(workers, () -> sum);
        }
        awaitBlocked(workers, () -> counter.count);
    }
    for (Worker worker : workers) {
        worker.join();
    }
    IO.println(sum + " " + counter.add(0) + " " + statically);
    try {
        counter.add(-1);
    } catch (IllegalArgumentException e) {
        IO.println(e.getMessage());
    }
    IO.println(Thread.holdsLock(counter));
    Object none = System.getProperty("there is no such property");
    try {
        synchronized (none) {
            IO.println("never here");
        }
    } catch (NullPointerException e) {
        IO.println("nothing to enter");
    }
    IO.println(deep(0));
}

/** Overflows its stack inside monitors, which must all be left on the way out. */
String deep(int n) {
    Object lock = new Object();
    try {
        descend(lock);
        return "no end";
    } catch (StackOverflowError e) {
        return "overflow, still held: " + Thread.holdsLock(lock);
    }
}

void descend(Object lock) {
    synchronized (lock) {
        descend(lock);
    }
}
