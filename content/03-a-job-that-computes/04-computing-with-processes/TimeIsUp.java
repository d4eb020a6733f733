final int limit = Integer.getInteger("limit", 1_500);

void main() throws Exception {
    var workers = new ArrayList<Process>();
    for (int n : List.of(20, 25, 90, 30)) {
        workers.add(startWorker(n));
    }

    int results = 0;
    int endings = 0;
    long end = System.nanoTime() + limit * 1_000_000L;
    for (var worker : workers) {
        if (worker.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            IO.println(worker.inputReader().readLine());
            results++;
        } else {
            worker.destroyForcibly();
            IO.println("process " + worker.pid() + " took too long and was ended");
            endings++;
        }
    }
    IO.println(results + " results, " + endings + " ended early");
}

/** Starts another JVM, which computes one number. */
Process startWorker(int n) throws IOException {
    var command = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp", System.getProperty("java.class.path"),
            Worker.class.getName(), "" + n);
    return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
}

/** What the other JVMs run. */
static class Worker {

    static void main(String[] arguments) {
        int n = Integer.parseInt(arguments[0]);
        IO.println("fib(" + n + ") = " + fib(n));
    }

    static long fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }
}
