// expect: THREAD in main at LockSupport.parkNanos, THREAD in main at LockSupport.parkUntil
// expect: THREAD in main at LockSupport.park
void main() throws Exception {
    Thread main = Thread.currentThread();
    LockSupport.unpark(main);
    LockSupport.park();
    LockSupport.unpark(main);
    LockSupport.park(this);
    LockSupport.parkNanos(1_000_000);
    LockSupport.parkNanos(this, 1_000_000);
    LockSupport.parkUntil(System.currentTimeMillis() + 2);
    LockSupport.parkUntil(this, System.currentTimeMillis() + 2);
    LockSupport.park(null == main ? main : signal(main));

    var go = new AtomicBoolean();
    Object blocker = "blocker";
    Thread waiter = Thread.ofPlatform().start(() -> {
        while (!go.get()) {
            LockSupport.park(blocker);
        }
        System.out.println("unparked");
    });
    while (LockSupport.getBlocker(waiter) != blocker) {
        Thread.onSpinWait();
    }
    Thread.sleep(20);
    go.set(true);
    LockSupport.unpark(waiter);
    waiter.join();

    main.interrupt();
    LockSupport.park();
    System.out.println(Thread.interrupted());
}

Object signal(Thread thread) {
    LockSupport.unpark(thread);
    return null;
}
