static final ScopedValue<String> READER = ScopedValue.newInstance();

final int readers = Integer.getInteger("readers", 12);

void main() throws Exception {
    int right = 0;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        var letters = new ArrayList<Future<String>>();
        for (int number = 1; number <= readers; number++) {
            String name = "reader " + number;
            letters.add(pool.submit(() -> ScopedValue.where(READER, name).call(this::answer)));
        }
        for (int number = 1; number <= readers; number++) {
            String letter = letters.get(number - 1).get();
            IO.println("for reader " + number + ": " + letter);
            right += letter.equals("Dear reader " + number) ? 1 : 0;
        }
    }
    IO.println(right + " of " + readers + " letters went to the right reader");
}

/** Takes a while. It is given no name, and gives none to others. */
String answer() throws InterruptedException {
    Thread.sleep(50);
    return letter();
}

/** Far down, where nobody passed the name along. */
String letter() {
    return "Dear " + READER.get();
}
