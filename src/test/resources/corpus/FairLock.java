// expect: LOCK in main at ReentrantLock.lock
// A fair lock serves its waiters in the order in which they came.
void main() throws Exception {
    var lock = new ReentrantLock(true);
    var order = Collections.synchronizedList(new ArrayList<Integer>());
    var threads = new ArrayList<Thread>();
    lock.lock();
    for (int i = 0; i < 8; i++) {
        int number = i;
        Thread thread = new Thread(() -> {
            lock.lock();
            order.add(number);
            lock.unlock();
        });
        threads.add(thread);
        thread.start();
        while (!lock.hasQueuedThread(thread)) {
            Thread.onSpinWait();
        }
    }
    lock.unlock();
    for (Thread thread : threads) {
        thread.join();
    }
    System.out.println(order);
}
