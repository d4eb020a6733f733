// expect: THREAD in main at Thread.join, SLEEPING in report at Thread.sleep
static void report(int number) {
    try {
        Thread.sleep(60);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
    System.out.println("report " + number);
    System.err.println("warning " + number);
}

void main() throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var kept = new ByteArrayOutputStream();
    System.setOut(new PrintStream(kept, true));
    System.setErr(System.out);
    Thread one = Thread.ofPlatform().start(() -> report(1));
    one.join();
    Thread two = Thread.ofVirtual().start(() -> report(2));
    two.join();
    IO.println("through IO");
    System.setOut(out);
    System.setErr(err);
    kept.toString().lines().map(line -> "> " + line).forEach(System.out::println);
    System.out.close();
    System.out.println("after the end");
    IO.println("after the end, too");
    err.println(System.out.checkError());
}
