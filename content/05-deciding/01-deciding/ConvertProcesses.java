void main() throws Exception {
    var workers = new ArrayList<Process>();
    for (int file = 1; file <= 6; file++) {
        workers.add(startWorker(file));
    }

    int converted = 0;
    for (var worker : workers) {
        String line = worker.inputReader().readLine();
        if (worker.waitFor() == 0) {
            IO.println(line);
            converted++;
        } else {
            IO.println("process " + worker.pid() + " crashed");
        }
    }
    IO.println(converted + " converted, " + (6 - converted) + " broken");
}

/** Starts another JVM, which converts one file. */
Process startWorker(int file) throws IOException {
    var command = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp", System.getProperty("java.class.path"),
            Worker.class.getName(), "" + file);
    return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
}

/** What the other JVMs run. */
static class Worker {

    static void main(String[] arguments) throws InterruptedException {
        IO.println(convert(Integer.parseInt(arguments[0])));
    }

    /** Stands for a library in C. On a broken file it takes the whole JVM down. */
    static String convert(int file) throws InterruptedException {
        Thread.sleep(100);
        if (file == 4) {
            Runtime.getRuntime().halt(1);
        }
        return "file " + file + " converted";
    }
}
