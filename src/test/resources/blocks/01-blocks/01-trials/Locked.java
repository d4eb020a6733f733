static final int TRIALS = 100_000;

void main() throws Exception {
    long[] counts = new long[3];
    for (int round = 1; round <= Integer.getInteger("rounds", 4); round++) {
        int[] values = new int[TRIALS];
        Thread first = Thread.ofPlatform().start(() -> addOne(values));
        Thread second = Thread.ofPlatform().start(() -> addOne(values));
        first.join();
        second.join();
        for (int value : values) {
            counts[value]++;
        }
        IO.println("2: %,d".formatted(counts[2]));
        IO.println("1: " + counts[1]);
    }
    IO.println("done");
}

void addOne(int[] values) {
    for (int i = 0; i < values.length; i++) {
        synchronized (values) { values[i]++; }
    }
}
