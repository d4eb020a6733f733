package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache is made in the background, and children that start then take our classes from it. */
@Timeout(120)
final class AotCacheTest {

    @Test
    void childrenTakeTheirClassesFromTheCache(@TempDir Path folder) throws Exception {
        try (Programs programs = new Programs(folder, Map.of(Programs.PLAIN, 1))) {
            Path cache = awaitCache(folder.resolve("cache"));
            List<String> command = new ArrayList<>(
                    new ChildCommand(Programs.CHILD_JAR).runner(Programs.PLAIN, Optional.of(cache), List.of()));
            command.add(1, "-Xlog:class+load:stdout");
            command.remove("-XX:+DisplayVMOutputToStderr");
            Process child =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            child.getOutputStream().close(); // It ends for want of a sync word, after its classes were loaded.
            String log = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            child.waitFor();
            assertTrue(
                    log.lines().anyMatch(line -> line.contains("signalbox.child.Posix source: shared objects file")),
                    log.lines()
                            .filter(line -> line.contains("signalbox"))
                            .toList()
                            .toString());
            var run = programs.start("void main() { IO.println(1); }", Map.of(), new Kind(80, false), false, false);
            run.awaitOver();
            assertEquals("1\n", run.text());
        }
    }

    private static Path awaitCache(Path folder) throws Exception {
        while (true) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    var made = files.filter(
                                    file -> file.getFileName().toString().startsWith("children-"))
                            .findFirst();
                    if (made.isPresent()) {
                        return made.get();
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(100); // until the file appears; the test's timeout bounds it
        }
    }
}
