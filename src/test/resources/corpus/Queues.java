// expect: THREAD in main at ArrayBlockingQueue.take, THREAD in main at ArrayBlockingQueue.offer
// expect: THREAD in main at ArrayBlockingQueue.poll, THREAD in main at BlockingQueue.take
void later(Runnable action) {
    Thread.ofVirtual().start(() -> {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            return;
        }
        action.run();
    });
}

void main() throws Exception {
    var queue = new ArrayBlockingQueue<String>(1);
    later(() -> queue.add("first"));
    System.out.println(queue.take());
    queue.put("second");
    System.out.println(queue.offer("no room") + " " + queue.offer("no room", 5, TimeUnit.MILLISECONDS));
    later(queue::poll);
    queue.put("third");
    System.out.println(queue.poll(1, TimeUnit.SECONDS));
    System.out.println(queue.poll(5, TimeUnit.MILLISECONDS) + " " + queue.poll());
    System.out.println(queue.offer("fourth", 1, TimeUnit.SECONDS) + " " + queue.take());
    try {
        queue.put(null);
    } catch (NullPointerException e) {
        System.out.println("no nulls");
    }
    BlockingQueue<Integer> handOver = new SynchronousQueue<>();
    Thread giver = Thread.startVirtualThread(() -> {
        try {
            Thread.sleep(60);
            handOver.put(7);
        } catch (InterruptedException e) {
            System.out.println(e);
        }
    });
    System.out.println(handOver.take());
    giver.join();
    var delays = new DelayQueue<Later>();
    delays.put(new Later(System.nanoTime() + 10_000_000));
    delays.offer(new Later(System.nanoTime() + 12_000_000), 1, TimeUnit.SECONDS);
    delays.take();
    System.out.println(delays.poll(1, TimeUnit.SECONDS) != null);
    BlockingQueue<String> priority = new PriorityBlockingQueue<>(List.of("b", "a"));
    System.out.println(priority.take() + priority.take());
    Thread.currentThread().interrupt();
    try {
        new LinkedBlockingQueue<String>().take();
    } catch (InterruptedException e) {
        e.printStackTrace();
    }
}

record Later(long when) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(when - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(when, ((Later) other).when);
    }
}
