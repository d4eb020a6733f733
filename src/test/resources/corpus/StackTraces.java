// expect: THREAD in main at LockSupport.parkNanos
static class Oops extends RuntimeException {
    Oops(String message, Throwable cause) {
        super(message, cause);
    }
}

void fail() {
    throw new Oops("outer", new IllegalStateException("inner"));
}

void main() throws Exception {
    var barrier = new CyclicBarrier(1, () -> {
        try {
            fail();
        } catch (Oops e) {
            e.printStackTrace();
            System.out.println(own(e.getStackTrace()));
        }
        System.out.println(own(Thread.currentThread().getStackTrace()));
        System.out.println(own(Thread.getAllStackTraces().get(Thread.currentThread())));
    });
    barrier.await();
    LockSupport.parkNanos(1_000_000);
    try {
        fail();
    } catch (Oops e) {
        e.addSuppressed(new IOException("suppressed"));
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        System.out.println(text);
        e.printStackTrace(System.out);
    }
    fail();
}

List<String> own(StackTraceElement[] frames) {
    return Arrays.stream(frames)
            .map(f -> f.getClassName() + "." + f.getMethodName())
            .filter(f -> f.startsWith("StackTraces.") || f.contains("CyclicBarrier"))
            .toList();
}
