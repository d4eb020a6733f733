final int threads = Integer.getInteger("threads", 200);

void main() throws InterruptedException {
    long begin = System.nanoTime();
    var idle = new ArrayList<Thread>();
    for (int number = 1; number <= threads; number++) {
        idle.add(Thread.ofPlatform().start(() -> doNothing()));
    }
    IO.println((System.nanoTime() - begin) / 1_000 / threads + " microseconds to start each");

    int ended = 0;
    for (var thread : idle) {
        thread.join();
        ended++;
    }
    IO.println(ended + " threads did nothing for a second");
}

/** Keeps a thread for a second. */
void doNothing() {
    try {
        Thread.sleep(1_000);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
