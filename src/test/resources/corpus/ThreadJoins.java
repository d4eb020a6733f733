// expect: THREAD in main at Thread.join, THREAD in main at TimeUnit.timedJoin
// expect: SLEEPING in sleeper at Thread.sleep
Thread sleeper(long millis) {
    return new Thread(() -> {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            System.out.println("woken");
        }
    });
}

void main() throws Exception {
    Thread first = sleeper(20);
    first.start();
    first.join();
    System.out.println(first.getState());

    Thread long1 = sleeper(60_000);
    long1.start();
    long1.join(5);
    long1.join(5, 1);
    System.out.println(long1.join(Duration.ofMillis(5)));
    TimeUnit.MILLISECONDS.timedJoin(long1, 5);
    System.out.println(long1.isAlive());
    long1.interrupt();
    System.out.println(long1.join(Duration.ofSeconds(60)));

    Thread virtual = Thread.ofVirtual().unstarted(() -> LockSupport.parkNanos(20_000_000));
    try {
        virtual.join(Duration.ofMillis(5));
    } catch (IllegalThreadStateException e) {
        System.out.println(e);
    }
    virtual.start();
    virtual.join();
    System.out.println(virtual.isAlive());
    try {
        first.join(-1);
    } catch (IllegalArgumentException e) {
        System.out.println(e);
    }
}
