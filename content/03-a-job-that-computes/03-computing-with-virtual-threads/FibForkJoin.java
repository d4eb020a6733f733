final int n = Integer.getInteger("n", 38);

void main() {
    int results = 0;
    long sum = 0;
    for (int task = 1; task <= 20; task++) {
        long result = new Fib(n).invoke();
        IO.println("task " + task + ": " + result);
        sum += result;
        results++;
    }
    IO.println(results + " results, sum " + sum);
}

/** A job that splits itself until the pieces are small. */
@SuppressWarnings("serial") // is never serialized
static class Fib extends RecursiveTask<Long> {

    final int n;

    Fib(int n) {
        this.n = n;
    }

    @Override
    protected Long compute() {
        if (n < 33) {
            return fib(n);
        }
        var half = new Fib(n - 1);
        half.fork();
        long other = new Fib(n - 2).compute();
        return other + half.join();
    }
}

static long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
