final int platform = Integer.getInteger("platform", 1_000);

void main() {
    long begun = System.nanoTime();
    var gate = new CountDownLatch(1);
    var ended = new AtomicInteger();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
        for (int number = 1; number <= platform; number++) {
            threads.submit(() -> {
                gate.await();
                return ended.incrementAndGet();
            });
        }
        long nanos = (System.nanoTime() - begun) / platform;
        IO.println("started, %,d ns for each".formatted(nanos));
        gate.countDown();
    }
    IO.println(ended + " have ended");
}
