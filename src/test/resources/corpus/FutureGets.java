// expect: THREAD in main at Future.get, SLEEPING in slow at Thread.sleep
int slow(int value) throws InterruptedException {
    Thread.sleep(60);
    return value;
}

void main() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        Future<Integer> one = pool.submit(() -> slow(1));
        System.out.println(one.get());
        System.out.println(pool.submit(() -> slow(2)).get(60, TimeUnit.SECONDS));
        Future<?> endless = pool.submit(() -> new CountDownLatch(1).await(60, TimeUnit.SECONDS));
        try {
            endless.get(5, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println(e);
            e.printStackTrace();
        }
        endless.cancel(true);
        try {
            endless.get();
        } catch (CancellationException e) {
            System.out.println(e);
        }
        Future<Integer> failing = pool.submit(() -> {
            Thread.sleep(60);
            throw new IOException("no luck");
        });
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e + " because of " + e.getCause());
        }
        FutureTask<String> task = new FutureTask<>(() -> "task");
        pool.execute(task);
        System.out.println(task.get());
        Thread.currentThread().interrupt();
        try {
            new CompletableFuture<String>().get();
        } catch (InterruptedException e) {
            System.out.println("interrupted " + Thread.currentThread().isInterrupted());
        }
    }
}
