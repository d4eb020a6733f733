final int sleepers = Integer.getInteger("sleepers", 10_000);

void main() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int number = 1; number <= sleepers; number++) {
        threads.add(Thread.startVirtualThread(() -> sleep()));
    }
    IO.println(threads.size() + " are asleep");

    int woken = 0;
    for (var thread : threads) {
        thread.join();
        woken++;
    }
    IO.println(woken + " woke up");
}

/** Sleeps for a second. */
void sleep() {
    try {
        Thread.sleep(1_000);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
