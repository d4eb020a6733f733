final int threads = Integer.getInteger("threads", 2);
final int thousands = Integer.getInteger("thousands", 10_000);

long counter = 0; // guarded by lock
final ReentrantLock lock = new ReentrantLock();

void main() throws InterruptedException {
    var workers = new ArrayList<Thread>();
    for (int number = 1; number <= threads; number++) {
        workers.add(Thread.ofPlatform().name("worker " + number).start(this::count));
    }
    for (var worker : workers) {
        worker.join();
    }
    IO.println("counted to " + counter);
}

void count() {
    for (int round = 1; round <= thousands * 1_000; round++) {
        lock.lock();
        try {
            counter = counter + 1;
        } finally {
            lock.unlock();
        }
    }
    IO.println(Thread.currentThread().getName() + " is done");
}
