// expect: WORKING in main, THREAD in main at CompletableFuture.join, SLEEPING in slowly
static String slowly(String text) {
    try {
        Thread.sleep(60); // the joins below come before it is over
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
    return text;
}

void main() throws Exception {
    Runnable outer = () -> {
        Runnable inner = () -> IO.println("inner");
        inner.run();
        IO.println("outer");
    };
    outer.run();
    try (var pool = Executors.newFixedThreadPool(1)) {
        var direct = CompletableFuture.supplyAsync(() -> slowly("a"), Runnable::run);
        var staged = CompletableFuture.supplyAsync(() -> slowly("b"), pool)
                .thenCombine(direct, (b, a) -> a + b)
                .thenApplyAsync(text -> slowly(text))
                .whenComplete((text, thrown) -> IO.println(text + " " + thrown));
        IO.println(staged.join());
        Callable<String> refused = () -> {
            throw new IOException("from within");
        };
        try {
            pool.submit(refused).get();
        } catch (ExecutionException e) {
            e.printStackTrace(System.out);
        }
    }
    IO.println(Stream.of(1, 2, 3).map(n -> n * 2).filter(n -> n > 2).toList());
}
