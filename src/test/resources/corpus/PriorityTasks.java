// expect: WORKING in run, SLEEPING in main
record Job(int priority) implements Runnable, Comparable<Job> {
    @Override
    public void run() {
        IO.println("job " + priority);
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            IO.println("interrupted");
        }
    }

    @Override
    public int compareTo(Job other) {
        return Integer.compare(priority, other.priority);
    }
}

void main() throws Exception {
    var pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
    var gate = new CountDownLatch(1);
    var entered = new CountDownLatch(1);
    pool.execute(new Blocker(gate, entered));
    entered.await();
    for (int priority : new int[] {3, 1, 2}) {
        pool.execute(new Job(priority));
    }
    Job removed = new Job(9);
    pool.execute(removed);
    IO.println(pool.remove(removed) + " " + pool.getQueue().size());
    Thread.sleep(2);
    gate.countDown();
    pool.shutdown();
    IO.println(pool.awaitTermination(5, TimeUnit.SECONDS));
    var stopped = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    var never = new CountDownLatch(1);
    var there = new CountDownLatch(1);
    stopped.execute(new Blocker(never, there));
    there.await();
    Job waiting = new Job(4);
    stopped.execute(waiting);
    List<Runnable> left = stopped.shutdownNow();
    IO.println(stopped.awaitTermination(5, TimeUnit.SECONDS));
    IO.println(left.size() + " " + (left.getFirst() == waiting));
}

record Blocker(CountDownLatch gate, CountDownLatch entered) implements Runnable, Comparable<Object> {
    @Override
    public void run() {
        entered.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            IO.println("stopped");
        }
    }

    @Override
    public int compareTo(Object other) {
        return -1;
    }
}
