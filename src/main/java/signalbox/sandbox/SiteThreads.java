package signalbox.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The threads of the site itself. None may be bound like a child, or of a child's user, while a stranger's program
 * runs: a program may send signals to what is of its own bounds and user, and a signal to one thread ends the whole
 * process.
 */
final class SiteThreads {

    private static final Path TASKS = Path.of("/proc/self/task");
    private static final Path WHOLE = Path.of("/proc/self/status");
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(300);

    /** A program of the JDK that ends at once when it is started like this. */
    private final Path brief;

    SiteThreads(JavaFiles java) {
        this.brief = java.home().resolve("lib").resolve("jspawnhelper");
    }

    /**
     * Sees to it that the JDK has a thread to wait for the next process with, so that it does not make one on the
     * thread which starts that process: such threads wait for other processes later.
     */
    void prepareWaiting() throws IOException, InterruptedException {
        new ProcessBuilder(brief.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Whether all are free, at the latest when a thread that is about to end has ended. */
    boolean becomeFree() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        boolean free = areFree();
        while (!free && System.nanoTime() < deadline) {
            TimeUnit.MICROSECONDS.sleep(200);
            free = areFree();
        }
        return free;
    }

    private static boolean areFree() throws IOException {
        List<String> usual = bounds(WHOLE);
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                Path status = task.resolve("status");
                if (!bounds(status).equals(usual) && Files.exists(status)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Its user and its filters; empty if it has ended. */
    private static List<String> bounds(Path status) {
        try {
            return Files.readString(status, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.startsWith("Uid:") || line.startsWith("Seccomp_filters:"))
                    .toList();
        } catch (IOException ended) {
            return List.of();
        }
    }
}
