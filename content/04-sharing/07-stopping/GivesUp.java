final AtomicInteger finished = new AtomicInteger();

void main() throws Exception {
    try (var pool = Executors.newFixedThreadPool(1)) {
        var answer = pool.submit(this::slowAnswer);
        try {
            IO.println(answer.get(300, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            IO.println("no answer in time");
        }
    }
    IO.println("tasks that worked to their end: " + finished);
}

String slowAnswer() throws InterruptedException {
    for (int step = 1; step <= 10; step++) {
        Thread.sleep(100);
        IO.println("step " + step);
    }
    finished.incrementAndGet();
    return "42";
}
