final int platform = Integer.getInteger("platform", 1_000);

void main() {
    var gate = new CountDownLatch(1);
    var ended = new AtomicInteger();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
        for (int number = 1; number <= platform; number++) {
            threads.submit(() -> {
                gate.await();
                return ended.incrementAndGet();
            });
        }
        IO.println("all started, all waiting");
        gate.countDown();
    }
    IO.println(ended + " have ended");
}
