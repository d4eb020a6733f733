// expect: SLEEPING in main at Thread.sleep
void main() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    Thread.sleep(2);
    System.out.println("leaving");
    System.exit(7);
    System.out.println("not reached");
}
