// expect: THREAD in main at CountDownLatch.await, SLEEPING in <init>
enum Way {
    SLEEPING {
        @Override
        void go() throws InterruptedException {
            Thread.sleep(1);
        }
    },
    YIELDING {
        @Override
        void go() {
            Thread.yield();
        }
    };

    abstract void go() throws InterruptedException;
}

interface Going {
    Object LOCK = new Object();

    default long go(long a, double b, int[] c, Way... ways) throws InterruptedException {
        long sum = 0;
        outer:
        for (Way way : ways) {
            switch (way) {
                case SLEEPING -> {
                    synchronized (LOCK) {
                        way.go();
                        if (a > 10) {
                            break outer;
                        }
                        continue;
                    }
                }
                case YIELDING -> sum += (long) (a + b + c[0]);
            }
        }
        return sum;
    }

    static void twice(Going going) throws InterruptedException {
        going.go(1, 2, new int[] {3}, Way.values());
        going.go(11, 2, new int[] {3}, Way.values());
    }
}

static class Waiter implements Going {
    final CountDownLatch latch;

    Waiter(CountDownLatch latch) throws InterruptedException {
        Thread.sleep(latch.getCount() > 0 ? 1 : 0);
        this.latch = latch;
    }

    synchronized <T extends Exception> long guarded(long a, double b, T thrown) throws T {
        try {
            return go(a, b, new int[] {1}, Way.YIELDING);
        } catch (InterruptedException e) {
            throw thrown;
        } finally {
            latch.countDown();
        }
    }
}

void main() throws Exception {
    var latch = new CountDownLatch(2);
    Going.twice(new Waiter(latch));
    IO.println(new Waiter(latch).guarded(3, 4.5, new IOException()));
    Thread late = new Thread(latch::countDown) {
        @Override
        public void run() {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                return;
            }
            super.run();
        }
    };
    late.start();
    latch.await();
    IO.println(latch.getCount());
}
