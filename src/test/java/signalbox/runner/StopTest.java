package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a program does: stopped, it is gone with all that it started, counted in the process table. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StopTest {

    private static final String HANG = " IO.println(\"up\"); Thread.sleep(1_000_000); }";

    private Programs programs;

    @BeforeAll
    void open(@TempDir Path folder) {
        programs = new Programs(folder, Map.of());
    }

    @AfterAll
    void close() {
        programs.close();
    }

    static List<String> stubbornPrograms() {
        return List.of(
                """
                void main() { IO.println("up"); while (true) { try { Thread.sleep(1000); }
                    catch (InterruptedException e) { continue; } } }
                """,
                "void main() { IO.println(\"up\"); while (true) { Thread.onSpinWait(); } }",
                """
                void main() { for (int i = 0; i < 20; i++) new Thread(() -> { while (true) Thread.onSpinWait(); }).start();
                    IO.println("up"); }
                """,
                """
                void main() { Runtime.getRuntime().addShutdownHook(new Thread(() -> { IO.println("up");
                    while (true) Thread.onSpinWait(); })); System.exit(0); }
                """,
                """
                void main() throws Exception { var a = new Object(); var b = new Object();
                    var met = new java.util.concurrent.CountDownLatch(2);
                    for (var pair : List.of(List.of(a, b), List.of(b, a))) new Thread(() -> {
                        synchronized (pair.get(0)) { met.countDown();
                            try { met.await(); } catch (InterruptedException e) { return; }
                            synchronized (pair.get(1)) { IO.println("never"); } } }).start();
                    met.await(); IO.println("up"); }
                """,
                "void main() throws Exception { new ProcessBuilder(\"sleep\", \"4711\").start();" + HANG,
                "void main() throws Exception { new ProcessBuilder(\"sh\", \"-c\", \"sleep 4711 & sleep 4711 &\")"
                        + ".inheritIO().start().waitFor();" + HANG,
                "void main() throws Exception { new ProcessBuilder(\"setsid\", \"sh\", \"-c\", "
                        + "\"cd /; sleep 4711 & exec env -i sleep 4711\").start();" + HANG,
                """
                void main() throws Exception { new ProcessBuilder("sh", "-c",
                    "f() { sleep 0.05; f & f; }; f").start(); Thread.sleep(200); IO.println("up");
                    Thread.sleep(1_000_000); }
                """);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("stubbornPrograms")
    void aStoppedProgramLeavesNothingBehind(String source) throws Exception {
        var run = programs.start(source);
        run.awaitLine("up");
        long pid = run.execution.pid();
        run.execution.stop();
        Message.Over over = run.awaitOver();
        assertTrue(over.stopped());
        assertEquals(Optional.empty(), over.broken());
        assertNothingLeft(pid);
        assertEquals(Usage.NONE, run.execution.usage());
        assertFalse(run.saidMore());
    }

    @Test
    void processesThatOutliveTheirProgramEndWithTheRun() throws Exception {
        var run = programs.start("""
                void main() throws Exception {
                    new ProcessBuilder("sh", "-c", "sleep 4712 & sleep 4712 &").start().waitFor();
                    new ProcessBuilder("setsid", "sleep", "4712").start();
                    IO.println("bye");
                }
                """);
        Message.Over over = run.awaitOver();
        assertEquals(0, over.exitCode().orElse(-1));
        assertNothingLeft(run.execution.pid());
    }

    @Test
    void usageCountsTheProgramsOwnThreadsAndProcesses() throws Exception {
        var run = programs.start("""
                void main() throws Exception {
                    for (int i = 0; i < 50; i++) Thread.ofPlatform().start(() -> {
                        try { Thread.sleep(1_000_000); } catch (InterruptedException e) { return; } });
                    for (int i = 0; i < 3; i++) new ProcessBuilder("sleep", "4713").start();
                """ + HANG);
        run.awaitLine("up");
        Usage usage = run.execution.usage();
        while (usage.processes() < 3) { // a reading may be some milliseconds old
            TimeUnit.MILLISECONDS.sleep(10);
            usage = run.execution.usage();
        }
        assertEquals(3, usage.processes());
        assertTrue(usage.threads() >= 50 && usage.threads() < 80, usage.toString());
        assertTrue(usage.residentBytes() > 10_000_000, usage.toString());
        run.execution.stop();
        run.awaitOver();
        assertNothingLeft(run.execution.pid());
    }

    private static void assertNothingLeft(long pid) throws IOException {
        List<ProcessTable.Entry> left = ProcessTable.read().family(pid);
        assertEquals(List.of(), left);
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            assertEquals(
                    List.of(),
                    all.map(ProcessHandle::info)
                            .map(info -> info.commandLine().orElse(""))
                            .filter(command -> command.matches(".*sleep (471[1-3]|0\\.05).*"))
                            .toList());
        }
    }
}
