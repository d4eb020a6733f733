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

long compute(int task) {
    long result = fib(n);
    IO.println("task " + task + ": " + result);
    return result;
}

/** Goes up from the bottom and remembers the last two numbers. */
static long fib(int n) {
    long last = 0;
    long next = 1;
    for (int step = 1; step <= n; step++) {
        long sum = last + next;
        last = next;
        next = sum;
    }
    return last;
}
