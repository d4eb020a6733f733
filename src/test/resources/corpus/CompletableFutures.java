// expect: SLEEPING in load at Thread.sleep, THREAD in main at CompletableFuture.join
// expect: THREAD in main at CompletableFuture.get
String load(String what) {
    try {
        Thread.sleep(60);
    } catch (InterruptedException e) {
        throw new CompletionException(e);
    }
    return what;
}

void main() throws Exception {
    Executor own = Executors.newVirtualThreadPerTaskExecutor();
    var a = CompletableFuture.supplyAsync(() -> load("a"));
    var b = CompletableFuture.supplyAsync(() -> load("b"), own);
    System.out.println(a.thenCombineAsync(b, String::concat).join());
    System.out.println(a.thenApplyAsync(s -> load(s + "!"), own).get());
    System.out.println(a.thenComposeAsync(s -> CompletableFuture.supplyAsync(() -> load(s + "?"))).get(60, TimeUnit.SECONDS));
    CompletableFuture.runAsync(() -> System.out.println("run")).join();
    CompletableFuture.runAsync(() -> System.out.println("run there"), own).join();
    a.thenAcceptAsync(System.out::println).join();
    a.thenRunAsync(() -> System.out.println("then")).join();
    a.thenAcceptBothAsync(b, (x, y) -> System.out.println(x + y)).join();
    a.runAfterBothAsync(b, () -> System.out.println("both")).join();
    System.out.println(a.applyToEitherAsync(new CompletableFuture<>(), s -> s + " first").join());
    System.out.println(a.handleAsync((s, t) -> s + t).join());
    System.out.println(a.whenCompleteAsync((s, t) -> System.out.println(s + " done")).join());
    CompletableFuture<String> broken = CompletableFuture.supplyAsync(() -> {
        throw new IllegalStateException("broken");
    });
    try {
        broken.join();
    } catch (CompletionException e) {
        System.out.println(e);
    }
    try {
        broken.get();
    } catch (ExecutionException e) {
        System.out.println(e);
    }
    System.out.println(broken.exceptionallyAsync(t -> load("mended")).join());
    try {
        new CompletableFuture<String>().orTimeout(10, TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
        System.out.println(e.getCause());
    }
    System.out.println(new CompletableFuture<String>().completeOnTimeout("late", 10, TimeUnit.MILLISECONDS).join());
    CompletableFuture.allOf(a, b).join();
    System.out.println(CompletableFuture.anyOf(a).join());
    var cancelled = new CompletableFuture<String>();
    cancelled.cancel(true);
    try {
        cancelled.join();
    } catch (CancellationException e) {
        System.out.println(e);
    }
}
