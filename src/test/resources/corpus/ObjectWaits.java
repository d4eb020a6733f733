// expect: THREAD in main at Object.wait, THREAD in main at TimeUnit.timedWait, THREAD in own at Object.wait
final Object monitor = new Object();
int state;

void to(int next) {
    new Thread(() -> {
        LockSupport.parkNanos(10_000_000);
        synchronized (monitor) {
            state = next;
            monitor.notifyAll();
        }
    }).start();
}

synchronized void own() throws InterruptedException {
    wait(2);
    wait(1, 1);
    this.wait(1);
}

void main() throws Exception {
    synchronized (monitor) {
        synchronized (monitor) {
            to(1);
            while (state != 1) {
                monitor.wait();
            }
            System.out.println(Thread.holdsLock(monitor));
        }
        to(2);
        while (state != 2) {
            monitor.wait(60_000);
        }
        to(3);
        while (state != 3) {
            monitor.wait(60_000, 1);
        }
        to(4);
        while (state != 4) {
            TimeUnit.SECONDS.timedWait(monitor, 60);
        }
        monitor.wait(2);
        Thread.currentThread().interrupt();
        try {
            monitor.wait();
        } catch (InterruptedException e) {
            System.out.println("held again: " + Thread.holdsLock(monitor));
        }
        try {
            monitor.wait(-1);
        } catch (IllegalArgumentException e) {
            e.printStackTrace();
        }
    }
    own();
    try {
        monitor.wait();
    } catch (IllegalMonitorStateException e) {
        e.printStackTrace();
    }
    System.out.println(state);
}
