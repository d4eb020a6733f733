package signalbox.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.sandbox.BubblewrapPackage;

/**
 * A site is killed while a program of it has started others that carry no mark, work elsewhere and have lost their
 * parent. What the kernel does not end with it, the next site of the same folder ends at its start.
 */
@Tag("attack")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(OS.LINUX)
final class KilledSiteDaemonsTest {

    private final Path folder;
    private final AttackedBuild build;

    KilledSiteDaemonsTest(@TempDir Path folder) throws IOException, InterruptedException {
        BubblewrapPackage.installIfMissing();
        this.folder = folder;
        this.build = AttackedBuild.in(folder);
    }

    @ParameterizedTest
    @CsvSource({"bubblewrap, true", "bubblewrap, false", "landlock, true", "landlock, false"})
    void nothingOutlivesTheNextStart(String sandbox, boolean asRoot) throws Exception {
        assumeTrue(AttackedBuild.isRoot() || !asRoot, "the tests do not run as root");
        Path own = folder.resolve(sandbox + asRoot);
        String word = "daemon-" + sandbox + asRoot + ProcessHandle.current().pid();
        Process site = build.start(asRoot, KilledMain.class, own, sandbox, word);
        awaitRunning(site);
        List<ProcessHandle> daemons = carrying(word);
        assertEquals(2, daemons.size(), "it did start them");
        site.destroyForcibly().waitFor();
        if (sandbox.equals("landlock")) {
            assertEquals(daemons, carrying(word), "these are not ended by the kernel");
        }
        AttackedBuild.Ended next = build.run(asRoot, KilledMain.class, own, sandbox, "sweep");
        assertEquals("swept\n", next.said());
        while (!carrying(word).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10); // the kernel is at it; the test's timeout bounds it
        }
    }

    private static void awaitRunning(Process site) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines = site.inputReader();
        for (String line = lines.readLine(); !"running".equals(line); line = lines.readLine()) {
            assumeTrue(line != null, () -> "this sandbox does not work here: " + said);
            said.add(line);
        }
    }

    private static List<ProcessHandle> carrying(String word) {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").endsWith("twice " + word))
                .sorted()
                .toList();
    }
}
