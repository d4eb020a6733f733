// expect: THREAD in main at Worker.join, THREAD in main at Pool.awaitTermination, WORKING in run, WORKING in compute, WORKING in call, THREAD in main at DelayQueue.take
class Worker extends Thread {
    @Override
    public void run() {
        nap(150); // until then it is joined
    }

    void join(String reason) {
        IO.println("my own join, " + reason);
    }
}

static class Pool extends ThreadPoolExecutor {
    Pool() {
        super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    protected void afterExecute(Runnable task, Throwable thrown) {
        IO.println("after");
    }
}

static class Sum extends RecursiveTask<Integer> {
    private final int n;

    Sum(int n) {
        this.n = n;
    }

    @Override
    protected Integer compute() {
        nap(1);
        if (n < 2) {
            return n;
        }
        Sum left = new Sum(n - 1);
        left.fork();
        return new Sum(n - 2).compute() + left.join();
    }
}

static class Task implements Callable<Integer> {
    @Override
    public Integer call() {
        nap(150); // until then the pool is awaited
        return 7;
    }
}

record Late(long at) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(at, ((Late) other).at);
    }
}

static void nap(long millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

void main() throws Exception {
    Worker worker = new Worker();
    worker.start();
    worker.join("with a reason");
    worker.join();
    Pool pool = new Pool();
    Future<Integer> future = pool.submit(new Task());
    pool.shutdown();
    IO.println(pool.awaitTermination(50, TimeUnit.SECONDS));
    IO.println(future.get());
    IO.println(new ForkJoinPool(2).invoke(new Sum(6)));
    ForkJoinPool covariant = new ForkJoinPool(1);
    ForkJoinTask<Integer> submitted = covariant.submit(new Task());
    IO.println(submitted.join());
    DelayQueue<Late> late = new DelayQueue<>();
    late.put(new Late(System.nanoTime() + 30_000_000));
    IO.println(late.take() != null);
    covariant.close();
}
