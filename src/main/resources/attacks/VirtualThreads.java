// attack: virtual threads without number
// needs: COMPUTE
// ends: anyhow
void main() {
    IO.println("held: in the heap");
    byte[] most = new byte[90 << 20]; // so that the rest is full soon
    for (long i = 0; i < 1_000_000; i++) {
        Thread.startVirtualThread(() -> deep(500));
    }
    IO.println("THROUGH: 1,000,000 virtual threads with stacks of 500 calls, and " + most.length + " bytes");
    Runtime.getRuntime().halt(0);
}

static void deep(int calls) {
    if (calls == 0) {
        java.util.concurrent.locks.LockSupport.park();
    } else {
        deep(calls - 1);
    }
}
