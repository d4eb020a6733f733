package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a run can end, each limit, on real programs in real children. */
@Timeout(180)
final class RunLimitsTest extends DeskFixture {

    private static final RunLimits SMALL =
            new RunLimits(Duration.ofSeconds(3), 50, 2_000, 100, 60, 3, 40, 600L << 20, 1_000, Duration.ofSeconds(20));

    /** Each process opens a few files of its own. */
    private static final RunLimits MANY_FILES = new RunLimits(
            Duration.ofSeconds(20), 50, 2_000, 100, 600, 3, 4_000, 3L << 30, 1_000, Duration.ofSeconds(20));

    private Run run(RunRequest request) {
        return run(request, SMALL);
    }

    private Run run(RunRequest request, RunLimits limits) {
        return admitted(desk(limits).submit(request, ANN, false));
    }

    /** Runs a body of main behind a printed line, which must stay; answers the sentence of the outcome. */
    private <T extends RunOutcome> String sentence(Class<T> kind, String body) throws InterruptedException {
        return sentence(SMALL, kind, body);
    }

    private <T extends RunOutcome> String sentence(RunLimits limits, Class<T> kind, String body)
            throws InterruptedException {
        Run run = run(program("void main() throws Exception { IO.println(\"before\"); " + body + " }"), limits);
        String sentence = awaitOutcome(kind, run).sentence();
        assertEquals("before", lines(run).getFirst());
        return sentence;
    }

    @Test
    void wallClock() throws Exception {
        assertTrue(sentence(RunOutcome.TimedOut.class, "while (true) Thread.sleep(10);")
                .contains("3 seconds"));
    }

    @Test
    void outputLines() throws Exception {
        String sentence = sentence(RunOutcome.LimitReached.class, "while (true) IO.println(\"x\");");
        assertTrue(sentence.contains("50 lines"), sentence);
    }

    @Test
    void outputText() throws Exception {
        String sentence = sentence(RunOutcome.LimitReached.class, "while (true) IO.println(\"0123456789\".repeat(9));");
        assertTrue(sentence.contains("2,000 characters"), sentence);
    }

    @Test
    void theCutIsTheLastThingThatIsKept() throws Exception {
        Run run = run(program("void main() { while (true) IO.println(\"x\"); }"));
        awaitEnd(run);
        assertEquals(
                50,
                run.eventsFrom(0).stream()
                        .filter(RunEvent.Printed.class::isInstance)
                        .count());
        assertEquals(
                1,
                run.eventsFrom(0).stream()
                        .filter(RunEvent.OutputCut.class::isInstance)
                        .count());
    }

    @Test
    void threads() throws Exception {
        String sentence = sentence(
                RunOutcome.LimitReached.class,
                "while (true) { Thread.ofPlatform().start(() -> { while (true) LockSupport.park(); });"
                        + " Thread.sleep(2); }");
        assertTrue(sentence.contains("60 threads"), sentence);
    }

    @Test
    void processes() throws Exception {
        String sentence = sentence(
                MANY_FILES,
                RunOutcome.LimitReached.class,
                "if (System.getenv(\"NESTED\") != null) Thread.sleep(100_000);"
                        + " while (true) { var java = System.getProperty(\"java.home\") + \"/bin/java\";"
                        + " var one = new ProcessBuilder(java, \"-XX:+UseSerialGC\", \"-cp\", System.getProperty(\"java.class.path\"), \"Main\");"
                        + " one.environment().put(\"NESTED\", \"1\"); one.start(); Thread.sleep(20); }");
        assertTrue(sentence.contains("3 processes"), sentence);
    }

    @Test
    void files() throws Exception {
        String sentence = sentence(
                RunOutcome.LimitReached.class,
                "var open = new ArrayList<java.io.InputStream>(); while (true) {"
                        + " open.add(new java.io.FileInputStream(\"/proc/self/exe\")); Thread.sleep(5); }");
        assertTrue(sentence.contains("40 files"), sentence);
    }

    @Test
    void memoryBesideTheHeap() throws Exception {
        String sentence = sentence(
                RunOutcome.LimitReached.class,
                "while (true) { java.lang.foreign.Arena.global().allocate(16 << 20).fill((byte) 1); Thread.sleep(5); }");
        assertTrue(sentence.contains("600 MB"), sentence);
    }

    @Test
    void heap() throws Exception {
        String sentence = sentence(
                RunOutcome.OutOfMemory.class,
                "var all = new ArrayList<byte[]>(); while (true) all.add(new byte[1 << 20]);");
        assertTrue(sentence.contains("heap"), sentence);
    }

    @Test
    void aLongLineIsCutAndTheRunGoesOn() throws Exception {
        Run run = run(program("void main() { IO.println(\"x\".repeat(500)); IO.println(\"on\"); }"));
        awaitOutcome(RunOutcome.Finished.class, run);
        assertEquals("x".repeat(99) + "…", lines(run).getFirst());
        assertEquals("on", lines(run).get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(4);                                  | exit code 4",
                "throw new IllegalStateException(\"no such page\"); | IllegalStateException: no such page",
                "System.exit(3);                                  | exit code 3",
            })
    void failures(String body, String said) throws Exception {
        String sentence = sentence(RunOutcome.Failed.class, body);
        assertTrue(sentence.contains(said), sentence);
    }

    @Test
    void theLastLineDecidesWhetherTheResultIsRight() throws Exception {
        String source = "void main() { IO.println(Integer.getInteger(\"threads\") + \" pages\"); }";
        awaitOutcome(RunOutcome.Finished.class, run(program(source, Optional.of("{threads} pages"))));
        Run wrong = run(program(source, Optional.of("{threads + 1} pages")));
        String sentence = awaitOutcome(RunOutcome.WrongResult.class, wrong).sentence();
        assertTrue(sentence.contains("“4 pages”") && sentence.contains("“3 pages”"), sentence);
    }

    @Test
    void whatDoesNotCompileSaysWhere() throws Exception {
        Run run = run(program("void main() {\n    int x = \"one\";\n}\n"));
        String sentence = awaitOutcome(RunOutcome.NotCompiled.class, run).sentence();
        assertTrue(sentence.contains("line 2"), sentence);
        assertTrue(run.started().isEmpty());
    }

    @Test
    void aSourceWithoutMainIsNotStarted() throws Exception {
        awaitOutcome(RunOutcome.NotCompiled.class, run(program("class Main { void run() {} }")));
    }
}
