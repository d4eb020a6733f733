// expect: WORKING in compute, THREAD in main at ForkJoinPool.invoke
static class MergeSort extends RecursiveAction {
    private final int[] numbers;
    private final int from;
    private final int to;

    MergeSort(int[] numbers, int from, int to) {
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    @Override
    protected void compute() {
        if (to - from < 10_000) {
            Arrays.sort(numbers, from, to);
            return;
        }
        int middle = (from + to) / 2;
        invokeAll(new MergeSort(numbers, from, middle), new MergeSort(numbers, middle, to));
        int[] left = Arrays.copyOfRange(numbers, from, middle);
        for (int i = 0, right = middle, into = from; i < left.length; into++) {
            numbers[into] = right == to || left[i] <= numbers[right] ? left[i++] : numbers[right++];
        }
    }
}

void main() {
    int[] numbers = new Random(1).ints(200_000).toArray();
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    try (var pool = new ForkJoinPool()) {
        pool.invoke(new MergeSort(numbers, 0, numbers.length));
    }
    System.out.println(Arrays.equals(numbers, sorted));
    System.out.println(IntStream.of(numbers).parallel().filter(n -> n % 7 == 0).count()
            == IntStream.of(sorted).filter(n -> n % 7 == 0).count());
}
