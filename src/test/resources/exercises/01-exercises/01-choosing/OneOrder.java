import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final Object one = new Object();
final Object two = new Object();
final CountDownLatch both = new CountDownLatch(2);

void main() throws InterruptedException {
    var left = Thread.ofPlatform().name("left").start(() -> take(one, two));
    var right = Thread.ofPlatform().name("right").start(() -> take(one, two));
    left.join();
    right.join();
    IO.println("done");
}

void take(Object first, Object second) {
    synchronized (first) {
        meet();
        synchronized (second) {
            IO.println(Thread.currentThread().getName() + " has both");
        }
    }
}

/** Gives the other thread the time to take its first lock. */
void meet() {
    try {
        both.countDown();
        both.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
