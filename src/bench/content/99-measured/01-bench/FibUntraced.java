/** Computes fib(n) over and over in a number of threads; each computes twelve. */
final int n = Integer.getInteger("n", 36);
final int threads = Integer.getInteger("threads", 1);

void main() throws InterruptedException {
    var workers = new ArrayList<Thread>();
    long begin = System.nanoTime();
    for (int i = 0; i < threads; i++) {
        var worker = new Thread(() -> {
            long sum = 0;
            for (int task = 0; task < 12; task++) {
                sum += fib(n);
            }
            IO.println("sum " + sum);
        });
        worker.start();
        workers.add(worker);
    }
    for (var worker : workers) {
        worker.join();
    }
    IO.println("measured " + (System.nanoTime() - begin) / 1_000_000 + " ms");
}

static long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
