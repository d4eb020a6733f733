// attack: virtual threads without number
// needs: COMPUTE
// ends: anyhow
void main() {
    IO.println("held: in the heap");
    for (long i = 0; i < 1_000_000; i++) {
        Thread.startVirtualThread(() -> deep(500));
    }
    IO.println("THROUGH: 1,000,000 virtual threads with stacks of 500 calls");
    Runtime.getRuntime().halt(0);
}

static void deep(int calls) {
    if (calls == 0) {
        java.util.concurrent.locks.LockSupport.park();
    } else {
        deep(calls - 1);
    }
}
