/** Prints what some operations cost, in nanoseconds each: the best of several rounds. */
static final int ROUNDS = 7;
static final int TIMES = 2_000_000;

interface Work {
    int run(int times);
}

static class Account {
    private final ReentrantLock lock = new ReentrantLock();
    private int balance;

    int byLock(int times) {
        for (int i = 0; i < times; i++) {
            lock.lock();
            try {
                balance++;
            } finally {
                lock.unlock();
            }
        }
        return balance;
    }

    int byBlock(int times) {
        for (int i = 0; i < times; i++) {
            synchronized (this) {
                balance++;
            }
        }
        return balance;
    }

    int byMethod(int times) {
        for (int i = 0; i < times; i++) {
            add();
        }
        return balance;
    }

    private synchronized void add() {
        balance++;
    }
}

static int fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

static void measure(String name, int times, Work work) {
    double best = Double.MAX_VALUE;
    int result = 0;
    for (int round = 0; round < ROUNDS; round++) {
        long began = System.nanoTime();
        result += work.run(times);
        best = Math.min(best, (double) (System.nanoTime() - began) / times);
    }
    System.out.printf("%s %.1f%n", name, result == 0 ? 0 : best);
}

void main() {
    measure("ReentrantLock", TIMES, new Account()::byLock);
    measure("synchronized-block", TIMES, new Account()::byBlock);
    measure("synchronized-method", TIMES, new Account()::byMethod);
    measure("fib(32)", 1, times -> fib(32));
}
