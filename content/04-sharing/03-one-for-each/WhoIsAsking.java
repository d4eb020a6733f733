static final ScopedValue<String> READER = ScopedValue.newInstance();

final int readers = Integer.getInteger("readers", 12);
final AtomicInteger right = new AtomicInteger();

void main() {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int number = 1; number <= readers; number++) {
            String name = "reader " + number;
            pool.submit(() -> ScopedValue.where(READER, name).run(() -> answer(name)));
        }
    }
    IO.println(right + " of " + readers + " letters went to the right reader");
}

/** Knows its reader, but hands the name to nobody. */
void answer(String name) {
    pause();
    String letter = letter();
    if (letter.endsWith(name)) {
        right.incrementAndGet();
    }
    IO.println("for " + name + ": " + letter);
}

/** Far down, where nobody passed the name along. */
String letter() {
    return "Dear " + READER.get();
}

void pause() {
    try {
        Thread.sleep(50);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
