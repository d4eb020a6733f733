package signalbox.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.sandbox.BubblewrapPackage;
import signalbox.sandbox.Unconfined;

/**
 * Every class of attack is stopped in each sandbox, as root and as a user without rights, and those that can be tried
 * safely get through without one. A sandbox that does not work here is reported as skipped, with the reasons. As many
 * suites as there are cores run at once, each in a JVM of its own.
 */
@Tag("attack")
@Timeout(400)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(OS.LINUX)
final class SandboxAttackTest {

    private static final int NO_SANDBOX = 2;

    private final Path folder;
    private final AttackedBuild build;
    private final ExecutorService running =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Map<Suite, Future<AttackedBuild.Ended>> suites = new LinkedHashMap<>();

    /** One site's sandbox, attacked by all. */
    private record Suite(String sandbox, boolean asRoot) {}

    SandboxAttackTest(@TempDir Path folder) throws IOException, InterruptedException {
        BubblewrapPackage.installIfMissing();
        this.folder = folder;
        this.build = AttackedBuild.in(folder);
        build.makeCache(folder.resolve("w"));
    }

    @BeforeAll
    void begin() {
        for (String sandbox : List.of("bubblewrap", "landlock")) {
            for (boolean asRoot : AttackedBuild.isRoot() ? List.of(true, false) : List.of(false)) {
                Suite suite = new Suite(sandbox, asRoot);
                suites.put(suite, running.submit(() -> run(suite)));
            }
        }
    }

    private AttackedBuild.Ended run(Suite suite) throws IOException, InterruptedException {
        Path own = folder.resolve((suite.asRoot() ? "root-" : "user-") + suite.sandbox());
        return build.run(suite.asRoot(), AttackMain.class, own, suite.sandbox());
    }

    @AfterAll
    void end() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bubblewrap", "landlock"})
    void holdsWhenTheSiteIsRoot(String sandbox) throws Exception {
        assumeTrue(AttackedBuild.isRoot(), "the tests do not run as root");
        assertHeld(new Suite(sandbox, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bubblewrap", "landlock"})
    void holdsWhenTheSiteIsAUserWithoutRights(String sandbox) throws Exception {
        assertHeld(new Suite(sandbox, false));
    }

    @Test
    void withoutASandboxAttacksGetThrough() throws Exception {
        Path own = folder.resolve("none");
        Unconfined none = new Unconfined(List.of("not asked for"));
        try (AttackSuite suite = new AttackSuite(own, build.cache(), build.childJar(), none)) {
            for (Attack attack : Attack.all().stream().filter(Attack::safeAlone).toList()) {
                AttackResult result = suite.run(attack);
                assertFalse(result.held(), attack.title() + ": " + result.said());
            }
        }
    }

    private void assertHeld(Suite suite) throws Exception {
        AttackedBuild.Ended ended =
                Objects.requireNonNull(suites.get(suite), "not begun").get();
        assumeFalse(ended.status() == NO_SANDBOX, ended.said());
        assertEquals(0, ended.status(), ended.said());
    }
}
