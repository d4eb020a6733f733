// expect: THREAD in main at Semaphore.tryAcquire, THREAD in main at Semaphore.acquireUninterruptibly
void main() throws Exception {
    var permits = new Semaphore(2, true);
    permits.acquire();
    permits.acquire(1);
    System.out.println(permits.tryAcquire() + " " + permits.tryAcquire(5, TimeUnit.MILLISECONDS));
    System.out.println(permits.tryAcquire(2) + " " + permits.tryAcquire(2, 5, TimeUnit.MILLISECONDS));
    Thread.startVirtualThread(() -> {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            return;
        }
        permits.release(2);
    });
    permits.acquireUninterruptibly();
    permits.acquireUninterruptibly(1);
    System.out.println(permits.availablePermits());
    Thread.currentThread().interrupt();
    try {
        permits.acquire();
    } catch (InterruptedException e) {
        e.printStackTrace();
    }
    try {
        permits.acquire(-1);
    } catch (IllegalArgumentException e) {
        System.out.println(e);
    }
}
