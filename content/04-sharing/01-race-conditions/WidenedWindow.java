final int rounds = Integer.getInteger("rounds", 5_000);

int counter = 0;

void main() throws InterruptedException {
    var first = Thread.ofPlatform().name("first").start(this::count);
    var second = Thread.ofPlatform().name("second").start(this::count);
    first.join();
    second.join();
    IO.println("counted to " + counter);
}

void count() {
    for (int round = 1; round <= rounds; round++) {
        int seen = counter;
        Thread.yield();
        counter = seen + 1;
    }
    IO.println(Thread.currentThread().getName() + " is done");
}
