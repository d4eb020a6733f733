// expect: PROCESS, IO in main at BufferedReader.readLine, THREAD in main at Process.waitFor, SLEEPING in work at Thread.sleep
static void work(String name) throws Exception {
    Thread.sleep(3);
    System.out.println(name + " done");
}

void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
        work(arguments[0]);
        System.out.close();
        System.err.close();
        Thread.sleep(60); // its output has ended, its end is waited for
        System.exit(arguments[0].length());
    }
    List<Process> processes = new ArrayList<>();
    for (String name : List.of("a", "bb")) {
        processes.add(new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "ChildProcesses",
                        name)
                .redirectErrorStream(true)
                .start());
    }
    for (Process process : processes) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                IO.println(line);
            }
        }
        IO.println(process.waitFor());
    }
}
