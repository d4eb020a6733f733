// expect: THREAD in main at ForkJoinPool.invoke, THREAD in main at ForkJoinPool.awaitQuiescence
// expect: THREAD in main at ForkJoinTask.invokeAll, WORKING in compute
static class Sum extends RecursiveTask<Long> {
    final int from, to;

    Sum(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    protected Long compute() {
        if (to - from <= 1_000) {
            return LongStream.range(from, to).sum();
        }
        int middle = (from + to) >>> 1;
        Sum left = new Sum(from, middle);
        Sum right = new Sum(middle, to);
        left.fork();
        return right.compute() + left.join();
    }
}

static class Say extends RecursiveAction {
    final String text;

    Say(String text) {
        this.text = text;
    }

    @Override
    protected void compute() {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing to say");
        }
        LockSupport.parkNanos(5_000_000);
    }
}

void main() throws Exception {
    try (var pool = new ForkJoinPool(2)) {
        System.out.println(pool.invoke(new Sum(0, 100_000)));
        System.out.println(pool.submit(new Sum(0, 10_000)).join());
        System.out.println(pool.submit(new Sum(0, 10_000)).get());
        System.out.println(pool.submit(new Sum(0, 10_000)).get(60, TimeUnit.SECONDS));
        pool.execute(new Say("hello"));
        System.out.println(pool.awaitQuiescence(60, TimeUnit.SECONDS));
        System.out.println(pool.invokeAllUninterruptibly(List.of(() -> 1, () -> 2)).size());
        var quiet = pool.submit(new Say(""));
        quiet.quietlyJoin();
        System.out.println(quiet.isCompletedAbnormally());
        System.out.println(quiet.quietlyJoin(1, TimeUnit.SECONDS));
        System.out.println(quiet.quietlyJoinUninterruptibly(1, TimeUnit.SECONDS));
        pool.submit(() -> {
            ForkJoinTask.invokeAll(new Say("a"), new Say("b"));
            ForkJoinTask.invokeAll(new Say("c"), new Say("d"), new Say("e"));
            System.out.println(ForkJoinTask.invokeAll(List.of(new Say("f"), new Say("g"))).size());
            new Say("h").quietlyInvoke();
            new Say("i").fork();
            ForkJoinTask.helpQuiesce();
        }).join();
        try {
            new Say("").invoke();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
    System.out.println(new Sum(0, 50_000).invoke());
    var gate = new CountDownLatch(1);
    ForkJoinPool.commonPool().execute(gate::countDown);
    ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
        @Override
        public boolean block() throws InterruptedException {
            gate.await();
            return true;
        }

        @Override
        public boolean isReleasable() {
            return gate.getCount() == 0;
        }
    });
    System.out.println("released");
}
