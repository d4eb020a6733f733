final Service service = new Service();

void main() throws InterruptedException {
    int quotes = 0;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        var answers = new ArrayList<Future<String>>();
        for (int number = 1; number <= 40; number++) {
            int wanted = number;
            answers.add(pool.submit(() -> service.ask(wanted)));
        }
        for (var answer : answers) {
            try {
                IO.println(answer.get());
                quotes++;
            } catch (ExecutionException e) {
                IO.println(e.getCause().getMessage());
            }
        }
    }
    IO.println(quotes + " of 40 quotes");
}

/** The other side. It answers four at once and refuses everybody else. */
static class Service {

    final Semaphore places = new Semaphore(4);

    String ask(int number) throws Exception {
        if (!places.tryAcquire()) {
            throw new IOException("too many requests");
        }
        try {
            Thread.sleep(50);
            return "quote " + number;
        } finally {
            places.release();
        }
    }
}
