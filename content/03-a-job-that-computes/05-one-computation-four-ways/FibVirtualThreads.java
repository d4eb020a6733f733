final int n = Integer.getInteger("n", 38);

void main() throws Exception {
    var tasks = new ArrayList<Callable<Long>>();
    for (int task = 1; task <= 20; task++) {
        int number = task;
        tasks.add(() -> compute(number));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var results = threads.invokeAll(tasks);

        long sum = 0;
        for (var result : results) {
            sum += result.get();
        }
        IO.println(results.size() + " results, sum " + sum);
    }
}

/** One task: a computation that keeps a core busy. */
long compute(int task) {
    long result = fib(n);
    IO.println("task " + task + ": " + result);
    return result;
}

static long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
