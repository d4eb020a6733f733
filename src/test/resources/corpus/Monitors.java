// expect: LOCK in work at synchronized, LOCK in add at synchronized, LOCK in addStatically at synchronized, WORKING in run
static int sum;
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
            sleepALittle();
            synchronized (lock) {
                sum++;
            }
        }
    }
}

static class Counter {
    private int count;

    synchronized int add(int n) {
        sleepALittle();
        if (n < 0) {
            throw new IllegalArgumentException("negative: " + n);
        }
        return count += n;
    }

    static synchronized void addStatically(int n) {
        sleepALittle();
        statically += n;
    }
}

static void sleepALittle() {
    try {
        Thread.sleep(2);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

void main() throws Exception {
    Object lock = new Object();
    Counter counter = new Counter();
    List<Worker> workers = Stream.generate(() -> new Worker(lock, counter)).limit(4).toList();
    for (Worker worker : workers) {
        worker.start();
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
