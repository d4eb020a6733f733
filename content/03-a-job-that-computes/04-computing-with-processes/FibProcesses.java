final int n = Integer.getInteger("n", 38);
final int processes = Integer.getInteger("processes", 4);

void main() throws Exception {
    var workers = new ArrayList<Process>();
    for (int number = 1; number <= processes; number++) {
        workers.add(startWorker(number));
    }

    int results = 0;
    long sum = 0;
    for (var worker : workers) {
        var output = worker.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            IO.println("task " + line);
            results++;
            sum += Long.parseLong(line.substring(line.indexOf(':') + 2));
        }
        worker.waitFor();
    }
    IO.println(results + " results, sum " + sum);
}

/** Starts another JVM, which does every so many tasks from its own number on. */
Process startWorker(int number) throws IOException {
    var command = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp", System.getProperty("java.class.path"),
            Worker.class.getName(),
            "" + number, "" + processes, "" + n);
    return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
}

/** What the other JVMs run. */
static class Worker {

    static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[0]);
        int step = Integer.parseInt(arguments[1]);
        int n = Integer.parseInt(arguments[2]);
        for (int task = first; task <= 20; task += step) {
            IO.println(task + ": " + fib(n));
        }
    }

    static long fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }
}
