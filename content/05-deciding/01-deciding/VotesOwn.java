void main() throws Exception {
    var votes = new long[3];
    try (var pool = Executors.newFixedThreadPool(4)) {
        Callable<long[]> box = this::count;
        for (var result : pool.invokeAll(Collections.nCopies(4, box))) {
            long[] counted = result.get();
            Arrays.setAll(votes, candidate -> votes[candidate] + counted[candidate]);
        }
    }
    IO.println(Arrays.toString(votes));
    IO.println(LongStream.of(votes).sum() + " votes counted");
}

/** One of four boxes of ballots. */
long[] count() {
    var votes = new long[3];
    var ballots = new Random(7);
    for (int ballot = 1; ballot <= 5_000_000; ballot++) {
        votes[ballots.nextInt(3)]++;
    }
    return votes;
}
