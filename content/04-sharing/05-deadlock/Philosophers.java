final int philosophers = Integer.getInteger("philosophers", 5);

final List<Lock> forks = new ArrayList<>();
final AtomicInteger fed = new AtomicInteger();

void main() throws InterruptedException {
    for (int number = 1; number <= philosophers; number++) {
        forks.add(new ReentrantLock());
    }
    var threads = new ArrayList<Thread>();
    for (int place = 0; place < philosophers; place++) {
        var left = forks.get(place);
        var right = forks.get((place + 1) % philosophers);
        threads.add(Thread.ofVirtual().name("philosopher " + (place + 1)).start(() -> eat(left, right)));
    }
    for (var thread : threads) {
        thread.join();
    }
    IO.println(fed + " have eaten");
}

void eat(Lock left, Lock right) {
    String name = Thread.currentThread().getName();
    left.lock();
    try {
        IO.println(name + " has the left fork");
        think();
        right.lock();
        try {
            fed.incrementAndGet();
        } finally {
            right.unlock();
        }
    } finally {
        left.unlock();
    }
}

void think() {
    try {
        Thread.sleep(100);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
