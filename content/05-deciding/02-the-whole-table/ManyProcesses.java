final int processes = Integer.getInteger("processes", 8);

void main() throws Exception {
    long begun = System.nanoTime();
    var workers = new ArrayList<Process>();
    for (int number = 1; number <= processes; number++) {
        workers.add(startWorker());
    }
    for (var worker : workers) {
        worker.inputReader().readLine();
    }
    long nanos = (System.nanoTime() - begun) / processes;
    IO.println("started, %,d ns for each".formatted(nanos));

    int ended = 0;
    for (var worker : workers) {
        worker.outputWriter().close();
        ended += worker.waitFor() == 0 ? 1 : 0;
    }
    IO.println(ended + " have ended");
}

/** Starts another JVM. */
Process startWorker() throws IOException {
    var command = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp", System.getProperty("java.class.path"),
            Worker.class.getName());
    return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
}

/** What the other JVMs run: it says that it is there, then waits for the end of its input. */
static class Worker {

    static void main(String[] arguments) {
        IO.println("here");
        IO.readln();
    }
}
