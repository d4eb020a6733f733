// expect: THREAD in main at Thread.join, SLEEPING in main at Thread.sleep
void main() throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) ->
            IO.println(thread.getName() + " failed: " + thrown.getMessage()));
    Thread worker = Thread.ofPlatform().name("worker").start(() -> {
        throw new IllegalStateException("no work");
    });
    worker.join();
    try (var pool = Executors.newFixedThreadPool(1, Thread.ofPlatform().name("pooled-", 0).factory())) {
        pool.execute(() -> {
            throw new IllegalArgumentException("not this");
        });
        Thread.sleep(60);
        IO.println(pool.submit(() -> "a new thread took over").get());
    }
    IO.println(CompletableFuture.supplyAsync(() -> 1 / Integer.getInteger("zero", 0))
            .exceptionally(thrown -> -1)
            .thenCombine(CompletableFuture.completedFuture(3), Integer::sum)
            .join());
    var local = ScopedValue.<String>newInstance();
    ScopedValue.where(local, "scoped").run(() -> IO.println(local.get()));
    throw new IOException("the last word");
}
