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
        try (Children children = new Children(folder.resolve("w"), Programs.NO_SANDBOX)) {
            assertTrue(!children.isClosed() && byFolder.waitFor(10, TimeUnit.SECONDS));
            assertTrue(byMark.waitFor(10, TimeUnit.SECONDS));
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }
}
