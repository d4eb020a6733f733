// expect: SLEEPING in main at Thread.sleep, WORKING in main
void main() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.println("hook")));
    Thread.startVirtualThread(() -> {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            IO.println("interrupted");
        }
        IO.println("leaving");
        System.exit(7);
    });
    Thread.sleep(60_000);
}
