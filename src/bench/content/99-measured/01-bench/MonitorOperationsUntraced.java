/** Ten million uncontended synchronized blocks, twice: once to warm up, once to count. */
void main() {
    var monitor = new Object();
    long millis = 0;
    long count = 0;
    for (int round = 0; round < 2; round++) {
        long begin = System.nanoTime();
        for (int i = 0; i < 10_000_000; i++) {
            synchronized (monitor) {
                count++;
            }
        }
        millis = (System.nanoTime() - begin) / 1_000_000;
    }
    IO.println("counted " + count);
    IO.println("measured " + millis + " ms");
}
