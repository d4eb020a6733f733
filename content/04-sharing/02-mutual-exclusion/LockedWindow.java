final int rounds = Integer.getInteger("rounds", 20);

int counter = 0; // guarded by lock
final Object lock = new Object();

void main() throws InterruptedException {
    var first = Thread.ofPlatform().name("first").start(this::count);
    var second = Thread.ofPlatform().name("second").start(this::count);
    first.join();
    second.join();
    IO.println("counted to " + counter);
}

void count() {
    for (int round = 1; round <= rounds; round++) {
        synchronized (lock) {
            int seen = counter;
            pause();
            counter = seen + 1;
        }
    }
    IO.println(Thread.currentThread().getName() + " is done");
}

/** Makes the critical section long enough to be seen. */
void pause() {
    try {
        Thread.sleep(5);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
