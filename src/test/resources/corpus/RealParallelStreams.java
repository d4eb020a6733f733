// expect: WORKING in main, SLEEPING in slowSquare at Thread.sleep, THREAD in main at ForkJoinTask.get
static int slowSquare(int n) {
    try {
        Thread.sleep(60);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
    return n * n;
}

void main() throws Exception {
    IO.println(IntStream.rangeClosed(1, 200_000).parallel().filter(n -> prime(n)).count());
    IO.println(IntStream.rangeClosed(1, 6).parallel().map(n -> slowSquare(n)).boxed().toList());
    try (var own = new ForkJoinPool(2)) {
        IO.println(own.submit(() -> Stream.of("c", "a", "b").parallel().sorted().toList()).get());
        IO.println(own.submit(() -> List.of(1, 2, 3, 4).parallelStream().map(n -> slowSquare(n))
                        .reduce(0, Integer::sum))
                .get());
    }
    var words = Stream.of("a", "bb", "cc", "d").collect(Collectors.groupingByConcurrent(String::length));
    IO.println(new TreeMap<>(words).keySet());
    try {
        Stream.of(1, 0).parallel().forEach(n -> IO.println(n / Math.abs(n - n)));
    } catch (ArithmeticException e) {
        IO.println("failed");
    }
    int[] numbers = {5, 3, 4, 1, 2};
    Arrays.parallelSort(numbers);
    Arrays.parallelPrefix(numbers, Integer::sum);
    IO.println(Arrays.toString(numbers));
}

static boolean prime(int n) {
    return n > 1 && IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0);
}
