void main() throws Exception {
    var exits = new ArrayList<Future<Integer>>();
    try (var pool = Executors.newFixedThreadPool(4)) {
        for (int job = 1; job <= 8; job++) {
            int number = job;
            exits.add(pool.submit(() -> workApart(number)));
        }
    }

    int done = 0;
    for (var exit : exits) {
        if (exit.get() == 0) {
            done++;
        }
    }
    IO.println(done + " of 8 jobs done");
}

/** Does one job in a JVM of its own and returns the code with which that ended. */
int workApart(int job) throws Exception {
    var command = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp", System.getProperty("java.class.path"),
            Worker.class.getName(), "" + job);
    int exit = command.inheritIO().start().waitFor();
    if (exit != 0) {
        IO.println("job " + job + " crashed: exit code " + exit);
    }
    return exit;
}

/** One job. The fifth crashes the whole JVM, as a bug in a native library can. */
static void work(int job) throws InterruptedException {
    if (job == 5) {
        Runtime.getRuntime().halt(1);
    }
    Thread.sleep(200);
    IO.println("job " + job + " is done");
}

/** What the other JVMs run. */
static class Worker {

    static void main(String[] arguments) throws InterruptedException {
        work(Integer.parseInt(arguments[0]));
    }
}
