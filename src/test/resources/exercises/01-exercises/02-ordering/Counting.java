import java.util.concurrent.locks.ReentrantLock;

final ReentrantLock lock = new ReentrantLock();
int counter;

void main() throws InterruptedException {
    IO.println("counting");
    var one = Thread.ofPlatform().start(this::hundredTimes);
    var other = Thread.ofPlatform().start(this::hundredTimes);
    one.join();
    other.join();
    IO.println(counter);
}

void hundredTimes() {
    for (int i = 0; i < 100; i++) {
        increment();
    }
}

void increment() {
    lock.lock();
    int read = counter;
    Thread.yield();
    counter = read + 1;
    lock.unlock();
    // end of increment
}
