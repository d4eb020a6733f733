final int millis = Integer.getInteger("millis", 800);

final AtomicInteger steps = new AtomicInteger();
final AtomicInteger stepsMeanwhile = new AtomicInteger();

void main() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    threads.add(Thread.ofVirtual().name("considerate").start(() -> considerate()));
    for (int number = 1; number <= 3; number++) {
        String name = "polite " + number;
        threads.add(Thread.ofVirtual().name(name).start(() -> polite(name)));
    }
    for (var thread : threads) {
        thread.join();
    }
    IO.println("polite steps while the considerate task worked: " + stepsMeanwhile);
    IO.println(steps + " polite steps in all");
}

/** Computes for a while, and sleeps for a millisecond now and then, to let others have the carrier. */
void considerate() {
    try {
        long end = System.nanoTime() + millis * 1_000_000L;
        long turns = 0;
        while (System.nanoTime() < end) {
            turns++;
            if (turns % 100_000 == 0) {
                Thread.sleep(1);
            }
        }
        stepsMeanwhile.set(steps.get());
        IO.println("considerate: " + turns + " turns of its loop");
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

/** Ten short steps with a pause after each. */
void polite(String name) {
    try {
        for (int step = 1; step <= 10; step++) {
            IO.println(name + ": step " + step);
            steps.incrementAndGet();
            Thread.sleep(30);
        }
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
