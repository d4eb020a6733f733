final int millis = Integer.getInteger("millis", 800);

final AtomicInteger steps = new AtomicInteger();
final AtomicInteger stepsMeanwhile = new AtomicInteger();

void main() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    threads.add(Thread.ofPlatform().name("greedy").start(() -> greedy()));
    for (int number = 1; number <= 3; number++) {
        String name = "polite " + number;
        threads.add(Thread.ofPlatform().name(name).start(() -> polite(name)));
    }
    for (var thread : threads) {
        thread.join();
    }
    IO.println("polite steps while the greedy task worked: " + stepsMeanwhile);
    IO.println(steps + " polite steps in all");
}

/** Computes for a while and never stops to wait. */
void greedy() {
    long end = System.nanoTime() + millis * 1_000_000L;
    long turns = 0;
    while (System.nanoTime() < end) {
        turns++;
    }
    stepsMeanwhile.set(steps.get());
    IO.println("greedy: " + turns + " turns of its loop");
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
