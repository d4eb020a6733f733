final int threads = Integer.getInteger("threads", 2);
final int thousands = Integer.getInteger("thousands", 10_000);

final AtomicLong counter = new AtomicLong();

void main() throws InterruptedException {
    var workers = new ArrayList<Thread>();
    for (int number = 1; number <= threads; number++) {
        workers.add(Thread.ofPlatform().name("worker " + number).start(this::count));
    }
    for (var worker : workers) {
        worker.join();
    }
    IO.println("counted to " + counter.get());
}

void count() {
    for (int round = 1; round <= thousands * 1_000; round++) {
        counter.incrementAndGet();
    }
    IO.println(Thread.currentThread().getName() + " is done");
}
