// expect: THREAD in consume at BlockingQueue.take, SLEEPING in produce at Thread.sleep
final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(3);
static final int END = -1;

void produce(int from) {
    try {
        for (int i = from; i < from + 10; i++) {
            Thread.sleep(1);
            queue.put(i);
        }
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

int consume() throws InterruptedException {
    int sum = 0;
    for (int next = queue.take(); next != END; next = queue.take()) {
        sum += next;
    }
    queue.put(END);
    return sum;
}

void main() throws Exception {
    try (ExecutorService consumers = Executors.newFixedThreadPool(2)) {
        var first = consumers.submit(this::consume);
        var second = consumers.submit(this::consume);
        var producers = List.of(new Thread(() -> produce(0)), new Thread(() -> produce(100)));
        producers.forEach(Thread::start);
        for (Thread producer : producers) {
            producer.join();
        }
        queue.put(END);
        System.out.println("sum " + (first.get() + second.get()));
    }
}
