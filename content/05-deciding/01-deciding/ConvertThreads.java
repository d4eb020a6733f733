void main() throws Exception {
    int converted = 0;
    try (var pool = Executors.newFixedThreadPool(3)) {
        var results = new ArrayList<Future<String>>();
        for (int file = 1; file <= 6; file++) {
            int number = file;
            results.add(pool.submit(() -> convert(number)));
        }
        for (var result : results) {
            IO.println(result.get());
            converted++;
        }
    }
    IO.println(converted + " converted, " + (6 - converted) + " broken");
}

/** Stands for a library in C. On a broken file it takes the whole JVM down. */
static String convert(int file) throws InterruptedException {
    Thread.sleep(100);
    if (file == 4) {
        Runtime.getRuntime().halt(1);
    }
    return "file " + file + " converted";
}
