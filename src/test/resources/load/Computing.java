static int fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

void main() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
        threads.add(Thread.ofPlatform().name("computer-" + i).start(() -> System.out.println(fib(39))));
    }
    for (Thread thread : threads) {
        thread.join();
    }
}
