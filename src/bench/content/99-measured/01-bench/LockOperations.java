import java.util.concurrent.locks.ReentrantLock;

/** Ten million uncontended lock operations, twice: once to warm up, once to count. */
void main() {
    var lock = new ReentrantLock();
    long millis = 0;
    for (int round = 0; round < 2; round++) {
        long begin = System.nanoTime();
        for (int i = 0; i < 10_000_000; i++) {
            lock.lock();
            lock.unlock();
        }
        millis = (System.nanoTime() - begin) / 1_000_000;
    }
    IO.println("measured " + millis + " ms");
}
