volatile boolean tidy = false;

void main() throws InterruptedException {
    var worker = Thread.ofPlatform().name("worker").start(this::work);
    Thread.sleep(100);
    // main has seen enough
    worker.interrupt();
    worker.join();
    boolean tidyNow = tidy;
    // and tells how it was left
    IO.println("left tidy: " + tidyNow);
}

/** Needs two seconds, unless it is asked to stop. */
void work() {
    try {
        Thread.sleep(2000);
        IO.println("all work done");
    } catch (InterruptedException asked) {
        IO.println("asked to stop");
        tidyUp();
    }
}

/** Computes for 200 ms. */
void tidyUp() {
    long end = System.nanoTime() + 200_000_000;
    while (System.nanoTime() < end) {
        Thread.onSpinWait();
    }
    tidy = true;
}
