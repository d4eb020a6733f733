package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.Report;
import signalbox.wire.SpanKind;

/** What is heard of programs that end by themselves. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RunnerPoolTest {

    private Programs programs;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        programs = new Programs(temporary, Map.of(Programs.PLAIN, 1));
    }

    @AfterAll
    void close() {
        programs.close();
    }

    @Test
    void aProgramPrintsAndEnds() throws Exception {
        var run = programs.start("void main() { IO.println(\"hello\"); System.err.println(\"oops\"); }");
        Message.Over over = run.awaitOver();
        assertEquals("hello\noops\n", run.text());
        assertEquals(OptionalInt.of(0), over.exitCode());
        assertEquals(over.broken(), Optional.empty());
        assertFalse(over.stopped());
        assertTrue(run.reports.getFirst() instanceof Report.Started, run.reports.toString());
        assertTrue(run.reports.getLast() instanceof Report.Ending, run.reports.toString());
        assertEquals(
                List.of(OutputStreamKind.OUT, OutputStreamKind.ERR),
                run.reports.stream()
                        .filter(Report.Printed.class::isInstance)
                        .map(r -> ((Report.Printed) r).stream())
                        .toList());
    }

    @Test
    void linesComeInOrderWithTheirTimes() throws Exception {
        var run = programs.start("""
                void main() throws Exception {
                    for (int i = 0; i < 200; i++) { System.out.print("a"); System.out.println(i); }
                }
                """);
        run.awaitOver();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            expected.append('a').append(i).append('\n');
        }
        assertEquals(expected.toString(), run.text());
        List<Long> times = run.reports.stream()
                .filter(Report.Printed.class::isInstance)
                .map(r -> ((Report.Printed) r).at())
                .toList();
        assertEquals(times.stream().sorted().toList(), times);
    }

    @Test
    void aLineThatIsNotEndedIsToldMeanwhile() throws Exception {
        var run = programs.start("""
                void main() throws Exception { System.out.print("half…"); Thread.sleep(100_000); }
                """);
        run.awaitLine("half…");
        run.execution.stop();
        assertTrue(run.awaitOver().stopped());
    }

    @Test
    void anExceptionThatLeavesMainIsToldAndPrintedWithoutOurFrames() throws Exception {
        var run = programs.start("""
                void main() { fail(); }
                void fail() { throw new IllegalStateException("no luck", new RuntimeException("why")); }
                """);
        Message.Over over = run.awaitOver();
        assertEquals(OptionalInt.of(1), over.exitCode());
        assertEquals("""
                Exception in thread "main" java.lang.IllegalStateException: no luck
                \tat Main.fail(Main.java:2)
                \tat Main.main(Main.java:1)
                Caused by: java.lang.RuntimeException: why
                \t... 2 more
                """, run.text());
        assertTrue(run.reports.stream()
                .anyMatch(r -> r instanceof Report.Threw threw
                        && threw.main()
                        && threw.exceptionClass().equals("java.lang.IllegalStateException")
                        && threw.message().equals("no luck")));
    }

    @Test
    void exitCodesAndHaltsAreTold() throws Exception {
        var exit = programs.start("void main() { IO.println(\"x\"); System.exit(7); }");
        assertEquals(OptionalInt.of(7), exit.awaitOver().exitCode());
        assertEquals("x\n", exit.text());
        var halt = programs.start("void main() { IO.println(\"y\"); Runtime.getRuntime().halt(9); }");
        assertEquals(OptionalInt.of(9), halt.awaitOver().exitCode());
        assertEquals("y\n", halt.text());
    }

    @Test
    void theJvmLivesAsLongAsItsThreads() throws Exception {
        var run = programs.start("""
                void main() {
                    new Thread(() -> { try { Thread.sleep(300); } catch (InterruptedException e) { }
                        IO.println("last"); }).start();
                    IO.println("main is over");
                }
                """);
        run.awaitOver();
        assertEquals("main is over\nlast\n", run.text());
    }

    @Test
    void aProgramSeesItsPropertiesAndNoInput() throws Exception {
        var run = programs.start("""
                void main() throws Exception {
                    IO.println(Integer.getInteger("threads", 5));
                    IO.println(System.in.read());
                    IO.println(System.getenv("HOME"));
                    IO.println(Thread.currentThread().getName() + " " + Thread.activeCount());
                }
                """, Map.of("threads", "64"), Programs.PLAIN, false, false);
        run.awaitOver();
        assertEquals("64\n-1\nnull\nmain 1\n", run.text());
    }

    @Test
    void programsAreStartedAsJavaWouldStartThem() throws Exception {
        var run = programs.start("""
                class Base { protected void main(String[] arguments) { IO.println("inherited " + arguments.length); } }
                class Main extends Base { static void main() { IO.println("second choice"); } }
                """);
        run.awaitOver();
        assertEquals("inherited 0\n", run.text());
    }

    @Test
    void outputOfProcessesThatInheritedItIsShown() throws Exception {
        var run = programs.start("""
                void main() throws Exception {
                    IO.println("before");
                    new ProcessBuilder("sh", "-c", "echo out; echo err >&2").inheritIO().start().waitFor();
                    IO.println("after");
                    new java.io.FileOutputStream(java.io.FileDescriptor.out).write("raw\\n".getBytes());
                }
                """);
        assertEquals(OptionalInt.of(0), run.awaitOver().exitCode());
        assertEquals(
                "after\nbefore\nerr\nout\nraw",
                run.text().lines().sorted().reduce((a, b) -> a + "\n" + b).orElse(""));
        assertTrue(run.text().replace("err\n", "").startsWith("before\nout\nafter\nraw"), run.text());
    }

    /**
     * Opens descriptors by their names in /proc, and pipes only: to open a file there for writing empties the file
     * itself, and the JVM has the JDK's own files open.
     */
    private static final String WRITE_TO_PIPES = """
            static void writeToPipes(byte[] garbage, int times) {
                for (int descriptor = 63; descriptor >= 0; descriptor--) {
                    var name = java.nio.file.Path.of("/proc/self/fd/" + descriptor);
                    try {
                        if (java.nio.file.Files.readSymbolicLink(name).toString().startsWith("pipe:")) {
                            try (var out = new java.io.FileOutputStream(name.toFile())) {
                                for (int i = 0; i < times; i++) out.write(garbage);
                            }
                        }
                    } catch (java.io.IOException e) {
                        continue;
                    }
                }
            }
            """;

    @Test
    void aRunSurvivesAProgramThatWritesToEveryPipeItFinds() throws Exception {
        var run = programs.start("""
                void main() { writeToPipes("garbage ".repeat(2_000).getBytes(), 1); IO.println("still here"); }
                """ + WRITE_TO_PIPES);
        Message.Over over = run.awaitOver();
        assertEquals(Optional.empty(), over.broken());
        assertTrue(run.text().contains("still here"), run.text());
    }

    @Test
    void aFloodIntoTheChannelEndsTheRunWithASentence() throws Exception {
        var run = programs.start("""
                void main() throws Exception { writeToPipes(new byte[100_000], 30); Thread.sleep(100_000); }
                """ + WRITE_TO_PIPES);
        String sentence = run.awaitOver().broken().orElse("");
        assertTrue(sentence.contains("wrote more than"), sentence);
    }

    @Test
    void aTracedProgramTellsItsWaits() throws Exception {
        var run = programs.start(
                "void main() throws Exception { Thread.sleep(60); IO.println(1); }",
                Map.of(),
                Programs.PLAIN,
                true,
                false);
        assertEquals(OptionalInt.of(0), run.awaitOver().exitCode());
        assertEquals("1\n", run.text());
        assertTrue(
                run.reports.stream().anyMatch(report -> switch (report) {
                    case Report.Spanned span -> span.kind() == SpanKind.SLEEPING;
                    case Report.SpanOpened span -> span.kind() == SpanKind.SLEEPING;
                    default -> false;
                }),
                run.reports.toString());
        assertEquals(
                1, run.reports.stream().filter(Report.Ending.class::isInstance).count());
    }

    @Test
    void aSpareIsUsedOnce() throws Exception {
        assertTrue(programs.pool.awaitSpares(Programs.PLAIN, Duration.ofSeconds(20)));
        var first = programs.start("void main() { IO.println(1); }");
        assertTrue(first.execution.warm());
        first.awaitOver();
        assertTrue(programs.pool.awaitSpares(Programs.PLAIN, Duration.ofSeconds(20)));
        var second = programs.start("void main() { IO.println(2); }");
        assertTrue(second.execution.warm());
        assertNotEquals(first.execution.pid(), second.execution.pid());
        second.awaitOver();
    }

    @Test
    void aColdStartWorksAndSaysSo() throws Exception {
        var run = programs.start("void main() { IO.println(1); }", Map.of(), new Kind(96, false), false, false);
        assertFalse(run.execution.warm());
        assertEquals(OptionalInt.of(0), run.awaitOver().exitCode());
        assertEquals("1\n", run.text());
    }

    @Test
    void aFullHeapEndsTheProcess() throws Exception {
        var run = programs.start("""
                void main() { var all = new ArrayList<byte[]>(); while (true) all.add(new byte[1_000_000]); }
                """);
        Message.Over over = run.awaitOver();
        assertEquals(OptionalInt.of(3), over.exitCode());
        assertTrue(over.errorTail().contains("OutOfMemoryError"), over.errorTail());
    }

    @Test
    void theFolderOfARunIsDeletedWithIt() throws Exception {
        var run = programs.start("""
                void main() throws Exception {
                    var folder = java.nio.file.Files.createDirectories(java.nio.file.Path.of("deep/er"));
                    java.nio.file.Files.writeString(folder.resolve("file"), "x");
                    folder.toFile().setWritable(false);
                    IO.println(System.getProperty("user.dir"));
                }
                """);
        run.awaitOver();
        Path work = Path.of(run.text().strip());
        assertTrue(work.startsWith(folder), work.toString());
        assertFalse(Files.exists(work));
    }

    @Test
    void noSpareStartsWhileTheGateIsHeld() throws Exception {
        assertTrue(programs.pool.awaitSpares(Programs.PLAIN, Duration.ofSeconds(20)));
        var compiled = programs.compile("void main() { }", false);
        programs.gate.hold();
        try {
            long before = runners();
            var run = programs
            .new Running(
                    new signalbox.wire.Order.Execute(
                            "Main", compiled.classes(), Map.of(), List.of(), false, -1, false, 0),
                    Programs.PLAIN);
            run.awaitOver();
            assertFalse(programs.pool.awaitSpares(Programs.PLAIN, Duration.ofMillis(500)));
            assertEquals(before - 1, runners());
        } finally {
            programs.gate.release();
        }
        assertTrue(programs.pool.awaitSpares(Programs.PLAIN, Duration.ofSeconds(20)));
    }

    private static long runners() throws IOException {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(ProcessHandle::isAlive).count();
        }
    }
}
