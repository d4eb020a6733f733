import java.util.concurrent.locks.LockSupport;

void main() throws InterruptedException {
    IO.println("waiting together");
    var threads = new ArrayList<Thread>();
    for (int wait = 0; wait < 4; wait++) {
        threads.add(Thread.ofVirtual().start(() -> LockSupport.parkNanos(100_000_000)));
    }
    for (var thread : threads) {
        thread.join();
    }
    IO.println("4 waits");
}
