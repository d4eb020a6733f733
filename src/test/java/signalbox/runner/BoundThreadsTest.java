package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The threads that bind themselves to start children leave the site's own threads alone: whatever asked for a child,
 * and however many threads the JVM starts meanwhile, the site can still write its files.
 */
@Timeout(120)
final class BoundThreadsTest {

    @Test
    void theSitesThreadsStayFreeWhileVirtualThreadsStartChildren(@TempDir Path folder) throws Exception {
        Path mark = Files.createDirectory(folder.resolve("written"));
        try (Programs programs = new Programs(
                        folder, Map.of(), Duration.ofSeconds(20), SandboxedRunnerTest.Tier.LANDLOCK.sandbox(folder));
                var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(virtual.submit(() -> {
                    programs.start("void main() { IO.println(1); }").awaitOver();
                    return null;
                }));
            }
            for (Future<?> each : asked) {
                each.get();
            }
            write(mark, 300);
        }
        try (var files = Files.list(mark)) {
            assertEquals(600, files.count());
        }
    }

    /** On so many virtual and so many platform threads, at once. */
    private static void write(Path folder, int count) throws Exception {
        List<Callable<Path>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(() -> Files.createTempFile(folder, "free", ""));
        }
        try (var virtual = Executors.newVirtualThreadPerTaskExecutor();
                var platform =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (Future<Path> each : virtual.invokeAll(tasks)) {
                each.get();
            }
            for (Future<Path> each : platform.invokeAll(tasks)) {
                each.get();
            }
        }
    }
}
