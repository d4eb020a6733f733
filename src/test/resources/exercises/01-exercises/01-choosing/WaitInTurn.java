void main() throws InterruptedException {
    IO.println("waiting in turn");
    for (int wait = 0; wait < 4; wait++) {
        Thread.sleep(100);
    }
    IO.println("4 waits");
}
