package signalbox.child.weave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a program did in a JVM of its own. */
record Ran(String out, String err, int exit) {

    private static final int MOST_SECONDS = 60;

    /** Runs this class of that folder to its end; its output is kept in files beside the folder. */
    static Ran java(String name, Path classes) throws IOException, InterruptedException {
        Path out = classes.resolveSibling(classes.getFileName() + ".out");
        Path err = classes.resolveSibling(classes.getFileName() + ".err");
        Process process = new ProcessBuilder(command(name, classes, "-XX:TieredStopAtLevel=1"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Ran(Files.readString(out), Files.readString(err), process.exitValue());
    }

    /** What runs this class of that folder. */
    static List<String> command(String name, Path classes, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-preview", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes.toString(), name));
        return command;
    }
}
