// expect: SLEEPING in dine at Thread.sleep, THREAD in main at Thread.join
final Lock[] forks = Stream.generate(ReentrantLock::new).limit(5).toArray(Lock[]::new);
final AtomicInteger meals = new AtomicInteger();

void dine(int seat) {
    Lock left = forks[seat];
    Lock right = forks[(seat + 1) % forks.length];
    int eaten = 0;
    try {
        while (eaten < 3) {
            if (left.tryLock(20, TimeUnit.MILLISECONDS)) {
                try {
                    if (right.tryLock(5 + seat, TimeUnit.MILLISECONDS)) {
                        try {
                            Thread.sleep(2);
                            meals.incrementAndGet();
                            eaten++;
                        } finally {
                            right.unlock();
                        }
                    }
                } finally {
                    left.unlock();
                }
            }
            Thread.sleep(1);
        }
    } catch (InterruptedException e) {
        System.out.println("interrupted at seat " + seat);
    }
}

void main() throws Exception {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < forks.length; i++) {
        int seat = i;
        threads.add(Thread.ofPlatform().name("philosopher " + seat).start(() -> dine(seat)));
    }
    for (Thread thread : threads) {
        thread.join();
    }
    System.out.println(meals + " meals");
}
