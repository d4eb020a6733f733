// expect: SLEEPING in main at Thread.sleep, THREAD in main at CyclicBarrier.await
record Account(int id, Lock lock, long[] cents) {}

void transfer(Account from, Account to, long cents) {
    Account first = from.id() < to.id() ? from : to;
    Account second = first == from ? to : from;
    first.lock().lock();
    try {
        second.lock().lock();
        try {
            from.cents()[0] -= cents;
            to.cents()[0] += cents;
        } finally {
            second.lock().unlock();
        }
    } finally {
        first.lock().unlock();
    }
}

void main() throws Exception {
    var a = new Account(1, new ReentrantLock(), new long[] {1_000});
    var b = new Account(2, new ReentrantLock(true), new long[] {1_000});
    var start = new CyclicBarrier(4);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
        boolean forth = i % 2 == 0;
        threads.add(Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(forth ? 1 : 2);
                start.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            for (int n = 0; n < 500; n++) {
                transfer(forth ? a : b, forth ? b : a, n % 10);
            }
        }));
    }
    for (Thread thread : threads) {
        thread.join();
    }
    System.out.println(a.cents()[0] + " " + b.cents()[0]);
}
