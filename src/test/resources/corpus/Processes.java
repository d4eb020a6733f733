// expect: IO in main at ProcessBuilder.start, IO in main at ProcessBuilder.startPipeline
// expect: IO in main at BufferedReader.readLine, IO in main at InputStream.readAllBytes
// expect: THREAD in main at Process.waitFor
void main() throws Exception {
    Process echo = new ProcessBuilder("sh", "-c", "echo one; sleep 0.02; echo two; echo oops >&2; exit 3").start();
    try (BufferedReader out = echo.inputReader(); BufferedReader err = echo.errorReader()) {
        System.out.println(out.readLine());
        System.out.println(out.lines().toList());
        System.out.println(err.readLine());
    }
    System.out.println(echo.waitFor());
    Process sleeper = Runtime.getRuntime().exec(new String[] {"sleep", "60"});
    System.out.println(sleeper.waitFor(5, TimeUnit.MILLISECONDS));
    System.out.println(sleeper.waitFor(Duration.ofMillis(5)));
    sleeper.destroyForcibly();
    System.out.println(sleeper.onExit().get().exitValue());
    Process short1 = Runtime.getRuntime().exec(new String[] {"sh", "-c", "echo $WORD"}, new String[] {"WORD=word"});
    System.out.println(new String(short1.getInputStream().readAllBytes()).strip());
    File root = new File("/");
    Process where = Runtime.getRuntime().exec(new String[] {"pwd"}, null, root);
    System.out.println(new String(where.getInputStream().readAllBytes()).strip());
    Process cat = new ProcessBuilder("cat").start();
    try (Writer in = cat.outputWriter()) {
        in.write("through the cat");
        in.flush();
    }
    System.out.println(new String(cat.getInputStream().readNBytes(100)));
    System.out.println(cat.waitFor(60, TimeUnit.SECONDS));
    List<Process> pipeline = ProcessBuilder.startPipeline(
            List.of(new ProcessBuilder("printf", "b\\na\\n"), new ProcessBuilder("sort")));
    System.out.print(new String(pipeline.getLast().getInputStream().readAllBytes()));
    for (Process process : pipeline) {
        System.out.println(process.waitFor());
    }
    try {
        new ProcessBuilder("no-such-program-anywhere").start();
    } catch (IOException e) {
        System.out.println(e.getMessage());
        System.out.println(e.getStackTrace()[e.getStackTrace().length - 1].getMethodName());
    }
}
