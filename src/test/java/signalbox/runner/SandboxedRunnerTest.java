package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signalbox.sandbox.BubblewrapPackage;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.SandboxProbe;
import signalbox.sandbox.Unconfined;
import signalbox.wire.Report;

/** What children do without a sandbox, they do in each. */
@Timeout(120)
final class SandboxedRunnerTest {

    /** Sandboxes by their names. */
    enum Tier {
        BUBBLEWRAP,
        LANDLOCK;

        Sandbox sandbox(Path folder) throws IOException, InterruptedException {
            BubblewrapPackage.installIfMissing();
            SandboxProbe probe = ChildProbe.of(Programs.CHILD_JAR, folder.resolve("s"));
            Sandbox found = (this == BUBBLEWRAP ? probe.bubblewrap() : probe.landlock())
                    .orElseGet(() -> new Unconfined(probe.reasons()));
            Assumptions.assumeFalse(found instanceof Unconfined, this + ": " + probe.reasons());
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProgramPrintsAndEndsWithItsCode(Tier tier, @TempDir Path folder) throws Exception {
        try (Programs programs = programs(tier, folder)) {
            var run = programs.start("void main() { IO.println(6 * 7); System.exit(3); }");
            Message.Over over = run.awaitOver();
            assertEquals("42\n", run.text(), over::toString);
            assertEquals(OptionalInt.of(3), over.exitCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void downloadsFromThePracticeSiteArrive(Tier tier, @TempDir Path folder) throws Exception {
        String source = """
                import java.net.URI;
                import java.net.http.*;
                void main() throws Exception {
                    var page = URI.create(System.getProperty("practice.site") + "/page/1");
                    try (var client = HttpClient.newHttpClient()) {
                        var request = HttpRequest.newBuilder(page).build();
                        IO.println(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length);
                    }
                    IO.println(page.toURL().openStream().readAllBytes().length);
                }
                """;
        try (Programs programs = programs(tier, folder)) {
            var run = programs.start(source, Map.of(), Programs.PRACTICE, true, false);
            Message.Over over = run.awaitOver();
            assertEquals("10966\n10966\n", run.text(), over::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void processesOfTheProgramRunAndAreTraced(Tier tier, @TempDir Path folder) throws Exception {
        String source = """
                void main(String[] arguments) throws Exception {
                    var worker = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp", System.getProperty("java.class.path"), "Main$Worker").start();
                    try (var out = worker.inputReader()) {
                        IO.println(out.readLine());
                    }
                    IO.println(worker.waitFor());
                }

                public static class Unused {}
                """;
        String worker = """
                class Worker {
                    public static void main(String[] arguments) throws Exception {
                        Thread.sleep(300);
                        System.out.println("from a worker");
                        System.exit(5);
                    }
                }
                """;
        try (Programs programs = programs(tier, folder)) {
            var run = programs.start(
                    source + worker.replace("class Worker", "public static class Worker"),
                    Map.of(),
                    Programs.PLAIN,
                    true,
                    true);
            Message.Over over = run.awaitOver();
            assertEquals("from a worker\n5\n", run.text(), over::toString);
            assertTrue(run.reports.stream().anyMatch(Report.ProcessReady.class::isInstance), run.reports::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void programsMayNotCallTheLibraryOfC(Tier tier, @TempDir Path folder) throws Exception {
        String source = """
                import java.lang.foreign.*;
                void main() {
                    var linker = Linker.nativeLinker();
                    try {
                        linker.downcallHandle(
                                linker.defaultLookup().findOrThrow("getpid"), FunctionDescriptor.of(ValueLayout.JAVA_INT));
                        IO.println("called");
                    } catch (IllegalCallerException refused) {
                        IO.println("refused");
                    }
                }
                """;
        try (Programs programs = programs(tier, folder)) {
            var run = programs.start(source);
            Message.Over over = run.awaitOver();
            assertEquals("refused\n", run.text(), over::toString);
        }
    }

    private static Programs programs(Tier tier, Path folder) throws IOException, InterruptedException {
        return new Programs(folder, Map.of(), Duration.ofSeconds(20), tier.sandbox(folder));
    }
}
