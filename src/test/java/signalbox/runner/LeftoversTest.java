package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a site that was killed could not end, the next one of the same folder does. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
final class LeftoversTest {

    /** One that leads a session of its own which an earlier site had noted, and has nothing else to be known by. */
    private static Process inSession(Path work) throws Exception {
        Process process = new ProcessBuilder("setsid", "setpriv", "--no-new-privs", "sleep", "1000").start();
        while (!process.info().commandLine().orElse("").endsWith("sleep 1000")) {
            TimeUnit.MILLISECONDS.sleep(5); // until it has become that; the test's timeout bounds it
        }
        new Sessions(work.toAbsolutePath()).begun(process.pid());
        return process;
    }

    @Test
    void processesOfAnEarlierSitesRunsAreEnded(@TempDir Path folder) throws Exception {
        Path run = Files.createDirectories(folder.resolve("w").resolve("1"));
        Process byFolder =
                new ProcessBuilder("sleep", "1000").directory(run.toFile()).start();
        ProcessBuilder marked = new ProcessBuilder("sleep", "1000");
        marked.environment().put(ChildCommand.MARK, run.toString());
        Process byMark = marked.start();
        Process other =
                new ProcessBuilder("sleep", "1000").directory(folder.toFile()).start();
        Process bySession = inSession(folder.resolve("w"));
        try (Children children = new Children(folder.resolve("w"), Programs.NO_SANDBOX)) {
            assertTrue(!children.isClosed() && byFolder.waitFor(10, TimeUnit.SECONDS));
            assertTrue(byMark.waitFor(10, TimeUnit.SECONDS));
            assertTrue(bySession.waitFor(10, TimeUnit.SECONDS));
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }
}
