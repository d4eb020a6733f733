// expect: SLEEPING in main at Thread.sleep, WORKING in main
void main() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.println("hook")));
    Thread.startVirtualThread(() -> {
        IO.println("leaving");
        System.exit(7);
    });
    Thread.sleep(60_000);
}
