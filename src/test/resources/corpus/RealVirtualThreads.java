// expect: SLEEPING in main at Thread.sleep, THREAD in main at ExecutorService.close
// expect: READY in main at Executors.newVirtualThreadPerTaskExecutor
void main() throws Exception {
    var permits = new Semaphore(10);
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new LongAdder();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 200; i++) {
            executor.execute(() -> {
                try {
                    permits.acquire();
                    try {
                        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                        Thread.sleep(2);
                        atOnce.decrementAndGet();
                    } finally {
                        permits.release();
                    }
                    done.increment();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
    System.out.println(done + " done, at most ten at once: " + (most.get() <= 10));
}
