// expect: PROCESS, IO in worker at ProcessBuilder.start, IO in main at BufferedReader.readLine
static long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

static Process worker(int n) throws IOException {
    return new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "RealProcessPool",
                    Integer.toString(n))
            .start();
}

void main(String[] arguments) throws Exception {
    if (arguments.length == 1) {
        System.out.println(fib(Integer.parseInt(arguments[0])));
        return;
    }
    var workers = new ArrayList<Process>();
    for (int n = 20; n < 23; n++) {
        workers.add(worker(n));
    }
    long sum = 0;
    for (Process process : workers) {
        try (BufferedReader out = process.inputReader()) {
            sum += Long.parseLong(out.readLine());
        }
        System.out.println("exit " + process.waitFor());
    }
    System.out.println("sum " + sum);
}
