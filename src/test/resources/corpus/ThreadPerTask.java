// expect: THREAD in main at Future.get, SLEEPING in work at Thread.sleep
// expect: READY in main at Executors.newVirtualThreadPerTaskExecutor
String work(int number) throws InterruptedException {
    Thread.sleep(60);
    return number + " on a virtual thread: " + Thread.currentThread().isVirtual();
}

void main() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<String>> results = IntStream.range(0, 20).mapToObj(i -> executor.submit(() -> work(i))).toList();
        for (Future<String> result : results) {
            System.out.println(result.get());
        }
        executor.execute(() -> System.out.println("executed"));
    }
    var names = new AtomicInteger();
    try (var executor = Executors.newThreadPerTaskExecutor(task -> new Thread(task, "own-" + names.incrementAndGet()))) {
        System.out.println(executor.submit(() -> Thread.currentThread().getName()).get());
        System.out.println(executor.submit(() -> Thread.currentThread().getName()).get());
    }
    try (var executor = Executors.newThreadPerTaskExecutor(_ -> null)) {
        executor.submit(() -> work(1));
    } catch (RejectedExecutionException e) {
        System.out.println(e);
    }
    try (var executor = Executors.newThreadPerTaskExecutor(_ -> {
        throw new IllegalStateException("no thread today");
    })) {
        executor.submit(() -> work(1));
    } catch (IllegalStateException e) {
        e.printStackTrace();
    }
    try {
        Executors.newThreadPerTaskExecutor(null);
    } catch (NullPointerException e) {
        System.out.println("no factory: " + e.getMessage());
    }
}
