// attack: recursion without end
// needs: COMPUTE
// ends: anyhow
void main() throws Exception {
    var deep = Thread.ofPlatform().stackSize(1L << 40).uncaughtExceptionHandler((t, e) -> IO.println("held: " + e)).unstarted(() -> down(0));
    try {
        deep.start();
        deep.join();
    } catch (OutOfMemoryError refused) {
        System.out.println("held: " + refused);
    }
}

static long down(long n) {
    return down(n + 1) + 1;
}
