final int n = Integer.getInteger("n", 38);

void main() throws Exception {
    var tasks = new ArrayList<Callable<Long>>();
    for (int task = 1; task <= 20; task++) {
        tasks.add(() -> fib(n));
    }

    int cores = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(cores)) {
        var results = pool.invokeAll(tasks);

        long sum = 0;
        for (var result : results) {
            long number = result.get();
            IO.println("result " + number);
            sum += number;
        }
        IO.println(results.size() + " results, sum " + sum);
    }
}

/** A computation that keeps a core busy. */
static long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
