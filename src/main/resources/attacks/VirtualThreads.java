// attack: virtual threads without number
// needs: COMPUTE
// ends: anyhow
void main() {
    IO.println("held: in the heap");
    for (long i = 0; i < 20_000_000; i++) {
        Thread.startVirtualThread(() -> java.util.concurrent.locks.LockSupport.park());
    }
    IO.println("THROUGH: 20,000,000 virtual threads");
    Runtime.getRuntime().halt(0);
}
