void main() throws InterruptedException {
    var worker = Thread.ofPlatform().daemon().name("worker").start(this::work);
    Thread.sleep(200);
    IO.println("main asks the worker to stop");
    worker.interrupt();
    boolean stopped = worker.join(Duration.ofMillis(500));
    IO.println(stopped ? "the worker has stopped" : "the worker goes on");
}

void work() {
    long sum = 0;
    while (true) {
        for (int number = 1; number <= 1_000_000; number++) {
            sum += number % 7;
        }
    }
}
