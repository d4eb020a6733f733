package signalbox.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.sandbox.Unconfined;

/**
 * Every class of attack is stopped in each sandbox, as root and as a user without rights, and those that can be tried
 * safely get through without one. A sandbox that does not work here is reported as skipped, with the reasons.
 */
@Tag("attack")
@Timeout(400)
@EnabledOnOs(OS.LINUX)
final class SandboxAttackTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String NOBODY = "65534";
    private static final int NO_SANDBOX = 2;

    /** What the attacking JVM needs of the build. */
    private static final List<String> NEEDED = List.of(
            "classes/signalbox/wire",
            "classes/signalbox/runner",
            "classes/signalbox/sandbox",
            "classes/signalbox/attack",
            "classes/attacks",
            "test-classes/signalbox/attack",
            "signalbox-child.jar");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bubblewrap", "landlock"})
    void holdsWhenTheSiteIsRoot(String sandbox) throws Exception {
        assumeTrue(isRoot(), "the tests do not run as root");
        attack(sandbox, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bubblewrap", "landlock"})
    void holdsWhenTheSiteIsAUserWithoutRights(String sandbox) throws Exception {
        attack(
                sandbox,
                isRoot() ? List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups") : List.of());
    }

    @Test
    void withoutASandboxAttacksGetThrough() throws Exception {
        Path childJar = TARGET.resolve("signalbox-child.jar");
        try (AttackSuite suite = new AttackSuite(folder, childJar, new Unconfined(List.of("not asked for")))) {
            for (Attack attack : Attack.all().stream().filter(Attack::safeAlone).toList()) {
                AttackResult result = suite.run(attack);
                assertFalse(result.held(), attack.title() + ": " + result.said());
            }
        }
    }

    private void attack(String sandbox, List<String> as) throws IOException, InterruptedException {
        Path build = Files.createDirectory(folder.resolve("build"));
        for (String each : NEEDED) {
            copy(TARGET.resolve(each), build.resolve(each));
        }
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> command = new ArrayList<>(as);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-preview",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                build.resolve("classes") + ":" + build.resolve("test-classes"),
                AttackMain.class.getName(),
                own.resolve("c").toString(),
                build.resolve("signalbox-child.jar").toString(),
                sandbox));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int ended = process.waitFor();
        assumeFalse(ended == NO_SANDBOX, said);
        assertEquals(0, ended, said);
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /** The checkout may be where no other user can look. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
