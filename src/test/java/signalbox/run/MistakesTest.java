package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.runner.ChildProbe;
import signalbox.runner.Compilation;
import signalbox.runner.Gate;
import signalbox.runner.RunnerPool;
import signalbox.runner.RunnerSettings;
import signalbox.wire.Diagnostic;
import signalbox.wire.SourceFile;

/** Each usual mistake is made, compiled by the compiler that readers have, and told of in a plain sentence. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MistakesTest {

    private Optional<RunnerPool> pool = Optional.empty();

    @BeforeAll
    void open(@TempDir Path folder) {
        Path jar = Path.of("target", "signalbox-child.jar").toAbsolutePath();
        pool = Optional.of(new RunnerPool(
                new RunnerSettings(
                        jar,
                        folder.resolve("w"),
                        folder.resolve("cache"),
                        Map.of(),
                        Duration.ofSeconds(20),
                        List.of(),
                        ChildProbe.of(jar, folder.resolve("s")).strongest()),
                new Gate()));
    }

    @AfterAll
    void close() {
        pool.ifPresent(RunnerPool::close);
    }

    private static Arguments inMain(String body, String sentence) {
        return Arguments.of("void main() {\n    " + body + "\n}\n", sentence);
    }

    private static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "class A { ExecutorService pool; }", "write “import java.util.concurrent.ExecutorService;”"),
                Arguments.of(
                        "class A { ReentrantLock l; }", "write “import java.util.concurrent.locks.ReentrantLock;”"),
                Arguments.of(
                        "class A { void f() { Executors.newCachedThreadPool(); } }",
                        "write “import java.util.concurrent.Executors;”"),
                inMain("ExecutrService pool = null;", "There is no class “ExecutrService” here"),
                inMain("string s;", "Names of classes begin with a capital letter: not “string”."),
                inMain("IO.println(x);", "There is no variable “x” here"),
                inMain("foo(1);", "There is no method “foo” here"),
                inMain("int[] a = {1}; IO.println(a.length());", "write “.length”"),
                inMain("int[] a = {1}; IO.println(a.size());", "An array has no size()"),
                Arguments.of("import java.utl.List;\nvoid main() { }", "There is no package “java.utl”"),
                inMain("Thread.sleep(5);", "Waiting can be interrupted"),
                inMain("Runnable r = () -> Thread.sleep(5);", "a Callable may throw it"),
                inMain("Files.readString(Path.of(\"x\"));", "This can throw IOException"),
                Arguments.of(
                        "class R implements AutoCloseable { public void close() throws Exception { } }\n"
                                + "void main() { try (var r = new R()) { IO.println(r); } }",
                        "its resource is closed, which can throw Exception"),
                inMain("int i = 0; Runnable r = () -> i++;", "the variable must never change"),
                inMain("int i = 0; i++; new Thread() { public void run() { IO.println(i); } };", "the variable must"),
                inMain("int i = 0", "A semicolon is missing"),
                inMain("IO.println(\"a\";", "A bracket was opened and not closed"),
                Arguments.of("void main() { if (true) { ", "a brace { was opened and not closed"),
                inMain("} }", "There is a brace } too many"),
                inMain("double d = 1.5; int i = d;", "A double may not fit into a int"),
                inMain("int i = 0; if (i = 1) { }", "write == instead of ="),
                inMain("Callable<Integer> c = () -> { };", "must give back a value"),
                inMain("Runnable r = () -> 5;", "a Runnable gives back nothing"),
                inMain("return 5;", "gives back nothing (void)"),
                inMain("int i = \"a\";", "The value is of another type"),
                inMain("var r = () -> 5;", "write the type instead of “var”"),
                Arguments.of("int f() { }\nvoid main() { }", "without “return”"),
                inMain("int i; IO.println(i);", "“i” has no value"),
                inMain("int x = 0; int x = 1;", "There is a variable “x” already"),
                inMain("final int i = 0; i = 2;", "“final” means that it gets its value once"),
                Arguments.of(
                        "class A { int x; public static void main(String[] a) { x = 1; } }",
                        "A static method has no object"),
                inMain("Math.abs(\"a\", 2);", "none takes these values"),
                inMain("Thread.ofVirtual().start(() -> { }, 2);", "wants other values than it is given"),
                inMain("try { int i = 0; } catch (InterruptedException e) { }", "can throw InterruptedException"),
                Arguments.of(
                        "class R implements Runnable { }\nvoid main() { }",
                        "Whoever is a Runnable must have the method run()"),
                Arguments.of("class R implements Runnable { void run() { } }\nvoid main() { }", "must be public"),
                Arguments.of(
                        "class R implements Runnable { public void run() throws InterruptedException { } }\nvoid main() { }",
                        "may not throw InterruptedException"),
                inMain("while (true) { } IO.println();", "Nothing leads to this line"),
                inMain("5;", "This alone does nothing"),
                inMain("int x = ;", "Java expected a value here"),
                inMain("IO.println(\"abc);", "put a \" after it"),
                inMain("String s = 'abc';", "Single quotes hold one character"),
                inMain("int i = 1 - \"a\";", "“-” cannot work on these two types"),
                inMain("List<int> l;", "write Integer"),
                inMain("IO.println(Thread.yield());", "This method gives back nothing"),
                inMain("new Runnable();", "Runnable only says what there must be"),
                Arguments.of("public class B { public static void main(String[] a) { } }", "call the file B.java"),
                Arguments.of("package java.util;\nclass X { }", "This package belongs to the JDK"));
    }

    private Diagnostic firstError(String source) throws InterruptedException {
        Compilation compilation =
                pool.orElseThrow().compiler().compile(List.of(new SourceFile("Main.java", source)), false);
        return assertInstanceOf(Compilation.Refused.class, compilation, source)
                .diagnostics()
                .getFirst();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aUsualMistakeIsToldInAPlainSentence(String source, String sentence) throws InterruptedException {
        Diagnostic error = firstError(source);
        String told = Mistakes.sentence(error).orElse("nothing");
        assertTrue(told.contains(sentence), told + " for " + error);
    }

    @Test
    void nothingIsSaidOfWhatIsNotAmongThem() throws InterruptedException {
        assertEquals(Optional.empty(), Mistakes.sentence(firstError("void main() { break; }")));
    }
}
