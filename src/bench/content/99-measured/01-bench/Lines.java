/** Twenty lines, each with the nanosecond at which it was printed. */
void main() throws InterruptedException {
    for (int line = 0; line < 20; line++) {
        Thread.sleep(50);
        IO.println("tick " + System.nanoTime());
    }
    IO.println("20 ticks");
}
