final int n = Integer.getInteger("n", 38);
final int oneByOne = Integer.getInteger("oneByOne", 5);

void main() throws Exception {
    long sum = 0;
    for (int task = 1; task <= oneByOne; task++) {
        sum += compute(task);
    }

    var tasks = new ArrayList<Callable<Long>>();
    for (int task = oneByOne + 1; task <= 20; task++) {
        int number = task;
        tasks.add(() -> compute(number));
    }
    int cores = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(cores)) {
        var results = pool.invokeAll(tasks);
        for (var result : results) {
            sum += result.get();
        }
        IO.println(oneByOne + results.size() + " results, sum " + sum);
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
