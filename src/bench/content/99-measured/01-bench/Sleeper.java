/** Sleeps a second. The number only tells one reader's run from another's. */
void main() throws InterruptedException {
    Thread.sleep(1000);
    IO.println("reader " + Integer.getInteger("reader", 1));
}
