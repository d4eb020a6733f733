final long[] votes = new long[3];

void main() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
        pool.invokeAll(Collections.nCopies(4, Executors.callable(this::count)));
    }
    IO.println(Arrays.toString(votes));
    IO.println(LongStream.of(votes).sum() + " votes counted");
}

/** One of four boxes of ballots. */
void count() {
    var ballots = new Random(7);
    for (int ballot = 1; ballot <= 5_000_000; ballot++) {
        votes[ballots.nextInt(3)]++;
    }
}
