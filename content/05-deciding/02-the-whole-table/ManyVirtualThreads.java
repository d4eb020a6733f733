final int virtual = Integer.getInteger("virtual", 10_000);

void main() {
    var gate = new CountDownLatch(1);
    var ended = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int number = 1; number <= virtual; number++) {
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
