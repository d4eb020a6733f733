// expect: THREAD in main at ExecutorService.invokeAll, THREAD in main at ExecutorService.invokeAny
// expect: THREAD in main at ExecutorService.awaitTermination
// expect: THREAD in main at ExecutorCompletionService.take, THREAD in main at ExecutorCompletionService.poll
Callable<String> task(String name, long millis) {
    return () -> {
        Thread.sleep(millis);
        return name;
    };
}

void main() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    for (Future<String> future : pool.invokeAll(List.of(task("a", 10), task("b", 20), task("c", 1)))) {
        System.out.println(future.resultNow());
    }
    for (Future<String> future : pool.invokeAll(List.of(task("quick", 0), task("slow", 60_000)), 2, TimeUnit.SECONDS)) {
        System.out.println(future.state());
    }
    System.out.println(pool.invokeAny(List.of(task("only", 5))));
    System.out.println(pool.invokeAny(List.of(task("fast", 5), task("never", 60_000)), 60, TimeUnit.SECONDS));
    try {
        pool.invokeAny(List.of(task("never", 60_000)), 10, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
        e.printStackTrace();
    }
    try {
        pool.invokeAny(List.<Callable<String>>of());
    } catch (IllegalArgumentException e) {
        System.out.println(e);
    }

    var completion = new ExecutorCompletionService<String>(pool);
    System.out.println(completion.poll());
    completion.submit(task("later", 20));
    System.out.println(completion.take().get());
    completion.submit(task("polled", 5));
    System.out.println(completion.poll(60, TimeUnit.SECONDS).get());
    System.out.println(completion.poll(5, TimeUnit.MILLISECONDS));

    var executed = new CountDownLatch(1);
    pool.execute(executed::countDown);
    executed.await();
    pool.submit(() -> System.out.println("submitted"), "with result").get();
    System.out.println(pool.awaitTermination(5, TimeUnit.MILLISECONDS));
    pool.shutdown();
    System.out.println(pool.awaitTermination(60, TimeUnit.SECONDS));
    try {
        pool.execute(() -> {});
    } catch (RejectedExecutionException e) {
        System.out.println("rejected");
    }
    pool.close();
}
