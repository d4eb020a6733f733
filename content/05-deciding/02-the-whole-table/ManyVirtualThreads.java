final int virtual = Integer.getInteger("virtual", 10_000);

void main() {
    long begun = System.nanoTime();
    var gate = new CountDownLatch(1);
    var ended = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int number = 1; number <= virtual; number++) {
            threads.submit(() -> {
                gate.await();
                return ended.incrementAndGet();
            });
        }
        long nanos = (System.nanoTime() - begun) / virtual;
        IO.println("started, %,d ns for each".formatted(nanos));
        gate.countDown();
    }
    IO.println(ended + " have ended");
}
