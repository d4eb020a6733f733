// expect: THREAD in main at ExecutorService.invokeAll, SLEEPING in page at Thread.sleep, THREAD in main at ExecutorCompletionService.take
static String page(int number) throws InterruptedException {
    Thread.sleep(60);
    return "page " + number;
}

void main() throws Exception {
    List<Callable<String>> pages = IntStream.range(0, 4)
            .mapToObj(number -> (Callable<String>) () -> page(number))
            .toList();
    for (ExecutorService pool : List.of(
            Executors.newWorkStealingPool(2),
            Executors.newSingleThreadExecutor(),
            Executors.newFixedThreadPool(2),
            Executors.newScheduledThreadPool(2),
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()),
            new ThreadPoolExecutor(1, 3, 1, TimeUnit.SECONDS, new SynchronousQueue<>(),
                    new ThreadPoolExecutor.CallerRunsPolicy()))) {
        try (pool) {
            var got = new ArrayList<String>();
            for (Future<String> future : pool.invokeAll(pages)) {
                got.add(future.get());
            }
            IO.println(got);
        }
        try {
            pool.submit(() -> page(9));
            IO.println("taken");
        } catch (RejectedExecutionException e) {
            IO.println("refused");
        }
    }
    var completion = new ExecutorCompletionService<String>(ForkJoinPool.commonPool());
    pages.forEach(completion::submit);
    var names = new TreeSet<String>();
    for (int i = 0; i < pages.size(); i++) {
        names.add(completion.take().get());
    }
    IO.println(names);
    IO.println(Thread.startVirtualThread(() -> {}).join(Duration.ofSeconds(60)));
}
