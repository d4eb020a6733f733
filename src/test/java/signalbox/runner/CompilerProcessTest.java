package signalbox.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.wire.Diagnostic;
import signalbox.wire.SourceFile;

/** The compiler answers with classes, with errors at their places, or with a sentence; and goes on afterwards. */
@Timeout(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompilerProcessTest {

    private Programs programs;

    @BeforeAll
    void open(@TempDir Path folder) {
        programs = new Programs(folder, Map.of(), Duration.ofSeconds(8));
    }

    @AfterAll
    void close() {
        programs.close();
    }

    @Test
    void errorsAreToldWithTheirPlace() throws Exception {
        Compilation.Refused refused =
                assertInstanceOf(Compilation.Refused.class, compile("void main() {\n    int x = \"no\";\n}\n"));
        Diagnostic error = refused.diagnostics().getFirst();
        assertEquals(List.of(2, 13, 4), List.of(error.line(), error.column(), error.length()));
        assertEquals("Main.java", error.file());
        assertEquals("compiler.err.prob.found.req", error.code());
        assertTrue(error.error());
    }

    @Test
    void mainClassesAreFoundAmongTheOthers() throws Exception {
        String source = "void main() {} static class Worker { static void main(String[] a) {} } record R() {}";
        assertEquals(
                Set.of("Main", "Main$Worker"),
                Set.copyOf(programs.compile(source, false).mainClasses()));
    }

    @Test
    void anOversizedSourceIsRefused() throws Exception {
        String sentence = assertInstanceOf(Compilation.TooLarge.class, compile("void main() {}" + " ".repeat(70_000)))
                .sentence();
        assertTrue(sentence.contains("65,536"), sentence);
    }

    @Test
    void aSourceThatStallsTheCompilerIsGivenUpAndTheNextOneCompiles() throws Exception {
        assertInstanceOf(Compilation.TookTooLong.class, compile(stalling()));
        assertEquals(1, programs.compile("void main() {}", false).classes().size());
    }

    @Test
    void theAnswerToSomebodyWhoHasLeftIsForgotten() throws Exception {
        String methods = IntStream.range(0, 1_500)
                .mapToObj(i -> "int m" + i + "(int x) { return x + " + i + "; }\n")
                .collect(Collectors.joining());
        FutureTask<Compilation> left = new FutureTask<>(() -> compile("void main() {}\n" + methods));
        Thread leaving = Thread.ofPlatform().daemon().name("leaving").start(left);
        while (Arrays.stream(leaving.getStackTrace())
                .noneMatch(frame -> frame.getClassName().equals(LinkedBlockingQueue.class.getName()))) {
            assertFalse(left.isDone(), "it was answered before it could leave");
            Thread.onSpinWait();
        }
        leaving.interrupt();
        assertThrows(ExecutionException.class, left::get);
        assertEquals(1, programs.compile("void main() {}", false).classes().size());
    }

    /** A source over which the compiler thinks for minutes. */
    static String stalling() {
        StringBuilder source = new StringBuilder("<T> T id(T t) { return t; }\nvoid main() { Object o = ");
        int depth = 60;
        source.append("choose(".repeat(depth))
                .append("1, \"a\"")
                .append(", 2L)".repeat(depth - 1))
                .append(");\n}\n");
        source.append("<T extends Comparable<? super T>> T choose(T a, T b) { return a; }\n");
        source.append("<T extends java.io.Serializable> T choose(T a, T b) { return b; }\n");
        return source.toString();
    }

    @Test
    void anExpressionNestedTooDeeplyIsRefusedAndTheCompilerLives() throws Exception {
        Compilation deep = compile("void main() { int x = " + "(".repeat(12_000) + "1" + ")".repeat(12_000) + "; }");
        assertInstanceOf(Compilation.Refused.class, deep);
        assertEquals(1, programs.compile("void main() {}", false).classes().size());
    }

    private Compilation compile(String source) throws InterruptedException {
        return programs.pool.compiler().compile(List.of(new SourceFile("Main.java", source)), false);
    }
}
