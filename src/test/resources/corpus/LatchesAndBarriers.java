// expect: THREAD in main at CountDownLatch.await, THREAD in main at CyclicBarrier.await
void main() throws Exception {
    var latch = new CountDownLatch(1);
    System.out.println(latch.await(5, TimeUnit.MILLISECONDS));
    Thread.startVirtualThread(() -> {
        LockSupport.parkNanos(10_000_000);
        latch.countDown();
    });
    latch.await();

    var barrier = new CyclicBarrier(2, () -> System.out.println("all here"));
    Thread other = new Thread(() -> {
        try {
            Thread.sleep(60);
            barrier.await();
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            System.out.println("other: " + e);
        }
    });
    other.start();
    barrier.await();
    barrier.await();
    other.join();
    try {
        barrier.await(5, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
        e.printStackTrace();
    }
    try {
        barrier.await();
    } catch (BrokenBarrierException e) {
        System.out.println(e);
    }
    var failing = new CyclicBarrier(1, () -> {
        throw new IllegalStateException("at the barrier");
    });
    try {
        failing.await();
    } catch (IllegalStateException e) {
        e.printStackTrace();
    }
}
