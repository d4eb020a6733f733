// expect: THREAD in main at CountDownLatch.await, SLEEPING in forever at Thread.sleep
static void forever(CountDownLatch begun) {
    while (true) {
        try {
            Thread.sleep(60);
            begun.countDown();
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            IO.println("not now");
        }
    }
}

void main() throws Exception {
    var begun = new CountDownLatch(4);
    Thread.ofVirtual().start(() -> forever(begun));
    Thread.ofPlatform().daemon().name("leaked").start(() -> forever(begun));
    var pool = Executors.newCachedThreadPool(task -> {
        Thread daemon = new Thread(task);
        daemon.setDaemon(true);
        return daemon;
    });
    pool.submit(() -> forever(begun));
    CompletableFuture.runAsync(() -> forever(begun));
    begun.await();
    IO.println("main ends, the others do not");
}
