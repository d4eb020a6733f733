final int n = Integer.getInteger("n", 38);

void main() {
    var results = IntStream.rangeClosed(1, 20)
            .parallel()
            .mapToLong(_ -> fib(n))
            .peek(result -> IO.println("result " + result))
            .summaryStatistics();
    IO.println(results.getCount() + " results, sum " + results.getSum());
}

/** A computation that keeps a core busy. */
static long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
