// expect: IO in main at Scanner.hasNext
void main() throws Exception {
    var in = new PipedInputStream();
    var out = new PrintStream(new PipedOutputStream(in), true);
    Thread writer = new Thread(() -> {
        try (out) {
            Thread.sleep(60);
            out.println("1 2 ff ff 3.5 true word abc def");
            out.println("a whole line");
            Thread.sleep(60);
            out.println("77 zz");
        } catch (InterruptedException e) {
            System.out.println(e);
        }
    });
    writer.start();
    var scanner = new Scanner(in).useLocale(Locale.ROOT);
    System.out.println(scanner.hasNext() + " " + scanner.hasNextInt() + " " + scanner.nextInt());
    System.out.println(scanner.hasNextLong() + " " + scanner.nextLong());
    System.out.println(scanner.hasNextInt(16) + " " + scanner.nextInt(16));
    System.out.println(scanner.hasNextLong(16) + " " + scanner.nextLong(16));
    System.out.println(scanner.hasNextDouble() + " " + scanner.nextDouble() + " " + scanner.nextBoolean());
    System.out.println(scanner.next() + " " + scanner.hasNext("[a-c]+") + " " + scanner.next("[a-c]+"));
    System.out.println(scanner.hasNext(Pattern.compile("d.f")) + " " + scanner.next(Pattern.compile("d.f")));
    System.out.println(scanner.nextLine() + scanner.hasNextLine() + " " + scanner.nextLine());
    scanner.nextInt();
    try {
        scanner.nextInt();
    } catch (InputMismatchException e) {
        e.printStackTrace();
    }
    scanner.next();
    try {
        scanner.next();
    } catch (NoSuchElementException e) {
        System.out.println(e);
    }
    writer.join();
}
