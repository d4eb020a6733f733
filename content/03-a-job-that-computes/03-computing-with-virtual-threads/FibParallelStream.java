final int n = Integer.getInteger("n", 38);

void main() {
    var results = IntStream.rangeClosed(1, 20)
            .parallel()
            .mapToLong(task -> compute(task))
            .summaryStatistics();
    IO.println(results.getCount() + " results, sum " + results.getSum());
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
