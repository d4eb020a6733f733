final int n = Integer.getInteger("n", 38);

void main() {
    int results = 0;
    long sum = 0;
    for (int task = 1; task <= 20; task++) {
        sum += compute(task);
        results++;
    }
    IO.println(results + " results, sum " + sum);
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
