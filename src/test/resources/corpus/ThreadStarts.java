// expect: THREAD in done at Thread.join, READY in main at Thread.start
static class Worker extends Thread {
    @Override
    public void run() {
        System.out.println("worker " + getName());
    }
}

void done(Thread thread) throws InterruptedException {
    thread.join();
}

void main() throws Exception {
    Runnable hello = () -> System.out.println("virtual: " + Thread.currentThread().isVirtual());
    Thread plain = new Thread(hello);
    plain.start();
    done(plain);
    Thread named = new Thread(hello, "named");
    named.start();
    done(named);
    Worker worker = new Worker();
    worker.setName("w");
    worker.start();
    done(worker);
    done(Thread.ofPlatform().name("p-", 1).start(hello));
    done(Thread.ofVirtual().name("v").start(hello));
    Thread.Builder builder = Thread.ofVirtual();
    done(builder.start(hello));
    done(Thread.startVirtualThread(hello));
    Thread later = Thread.ofPlatform().daemon().unstarted(hello);
    later.start();
    done(later);
    Thread made = Thread.ofVirtual().factory().newThread(hello);
    made.start();
    done(made);
    try {
        plain.start();
    } catch (IllegalThreadStateException e) {
        e.printStackTrace();
    }
    try {
        Thread.startVirtualThread(null);
    } catch (NullPointerException e) {
        System.out.println("no task: " + e.getMessage());
    }
    try {
        Thread.ofPlatform().start(null);
    } catch (NullPointerException e) {
        System.out.println("no task: " + e.getMessage());
    }
}
