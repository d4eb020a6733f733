final int downloads = Integer.getInteger("downloads", 160);

/** Something to call once its time has come, in nanoseconds. */
record Callback(long due, Runnable action) {}

final PriorityQueue<Callback> callbacks = new PriorityQueue<>(Comparator.comparingLong(Callback::due));
int answers = 0;

void main() throws InterruptedException {
    for (int page = 1; page <= downloads; page++) {
        int number = page;
        later(0, () -> ask(number));
    }
    while (!callbacks.isEmpty()) {
        Callback next = callbacks.poll();
        Thread.sleep(Duration.ofNanos(next.due() - System.nanoTime()));
        next.action().run();
    }
    IO.println(answers + " answers, one thread");
}

/** First half of a task: asks, and says what is to be done when the answer has come. */
void ask(int page) {
    later(89, () -> receive(page));
}

/** Second half of a task. */
void receive(int page) {
    answers++;
    IO.println("answer " + page);
}

void later(int millis, Runnable action) {
    callbacks.add(new Callback(System.nanoTime() + millis * 1_000_000L, action));
}
