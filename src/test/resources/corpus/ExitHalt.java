// expect: SLEEPING in main at Thread.sleep
void main() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("not run")));
    Thread.sleep(2);
    System.out.println("halting");
    System.out.flush();
    Runtime.getRuntime().halt(9);
}
