void main() throws Exception {
    int[] cents = IntStream.rangeClosed(1, 200).map(article -> article * 5).toArray();
    IO.println(cents.length + " articles in the basket");

    int cores = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(cores)) {
        var parts = new ArrayList<Future<Integer>>();
        for (int part = 0; part < cores; part++) {
            int from = cents.length * part / cores;
            int to = cents.length * (part + 1) / cores;
            parts.add(pool.submit(() -> IntStream.range(from, to).map(article -> cents[article]).sum()));
        }

        int sum = 0;
        for (var part : parts) {
            sum += part.get();
        }
        IO.println("to pay: " + sum + " cents");
    }
}
