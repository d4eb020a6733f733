// expect: THREAD in main at ScheduledFuture.get, THREAD in main at CountDownLatch.await
void main() throws Exception {
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(1)) {
        System.out.println(clock.schedule(() -> "called", 10, TimeUnit.MILLISECONDS).get());
        clock.schedule(() -> System.out.println("run"), 10, TimeUnit.MILLISECONDS).get();
        var three = new CountDownLatch(3);
        var repeated = clock.scheduleAtFixedRate(three::countDown, 1, 2, TimeUnit.MILLISECONDS);
        three.await();
        repeated.cancel(false);
        var two = new CountDownLatch(2);
        var delayed = clock.scheduleWithFixedDelay(two::countDown, 1, 2, TimeUnit.MILLISECONDS);
        two.await();
        delayed.cancel(false);
        try {
            delayed.get();
        } catch (CancellationException e) {
            System.out.println("cancelled");
        }
    }
    System.out.println("closed");
}
