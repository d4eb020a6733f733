// expect: THREAD in main at Thread.join, THREAD in main at Future.get, WORKING in main
void main() throws Exception {
    Thread fails = new Thread(() -> {
        throw new IllegalStateException("in a thread", new RuntimeException("because"));
    }, "failing");
    fails.start();
    fails.join();
    Thread handled = Thread.ofVirtual().name("quiet").unstarted(() -> fail(3));
    handled.setUncaughtExceptionHandler((thread, thrown) -> thrown.printStackTrace());
    handled.start();
    handled.join();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Object> future = pool.submit(() -> fail(2));
        future.get();
    } catch (ExecutionException e) {
        e.printStackTrace();
        e.getCause().printStackTrace(System.out);
        for (StackTraceElement frame : e.getCause().getStackTrace()) {
            IO.println(frame.getClassName().contains("signalbox") + " " + frame.getMethodName());
        }
    }
    try (var one = new ForkJoinPool(1)) {
        IO.println(one.invoke(ForkJoinTask.adapt(() -> "adapted")));
    }
    new CyclicBarrier(1, () -> IO.println("tripped")).await();
    fail(1);
}

static Object fail(int n) {
    if (n == 0) {
        throw new UnsupportedOperationException("at the bottom");
    }
    return fail(n - 1);
}
