package signalbox.child.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.wire.ClassBytes;
import signalbox.wire.Report;

/**
 * Every program of the corpus prints, throws and exits the same whether it is woven or not, and what it expects is
 * seen. {@code -Dcorpus=Locks} runs those whose name begins so.
 */
@Timeout(300)
final class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final int AT_ONCE = 2;
    private static final ExecutorService RUNNERS = Executors.newFixedThreadPool(AT_ONCE);

    @TempDir
    static Path folder;

    private final Weaver weaver = new Weaver();

    private record Result(Ran plain, Ran woven, Woven weaving, List<Report> reports) {}

    @TestFactory
    Stream<DynamicTest> wovenProgramsBehaveAsPlainOnes() throws IOException {
        String wanted = System.getProperty("corpus", "");
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<CorpusProgram> programs = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(CorpusProgram::read)
                    .filter(program -> program.name().startsWith(wanted))
                    .toList();
            List<DynamicTest> tests = new ArrayList<>();
            for (CorpusProgram program : programs) {
                Future<Result> result = RUNNERS.submit(() -> run(program));
                tests.add(DynamicTest.dynamicTest(program.name(), () -> check(program, result.get())));
            }
            return tests.stream();
        }
    }

    @AfterAll
    static void stop() {
        RUNNERS.shutdownNow();
    }

    private static void check(CorpusProgram program, Result result) {
        assertEquals(result.plain().out(), result.woven().out(), "standard output");
        assertEquals(result.plain().err(), result.woven().err(), "standard error");
        assertEquals(result.plain().exit(), result.woven().exit(), "exit code");
        assertEquals(0, result.weaving().unknownCalls(), "calls that the weaver does not know");
        assertTrue(!program.expectations().isEmpty(), "the program says nothing to expect");
        for (Expectation expectation : program.expectations()) {
            assertTrue(
                    expectation.isMet(result.reports(), result.weaving().sites()),
                    () -> "missing " + expectation + " in " + result.reports() + "\nsites "
                            + result.weaving().sites());
        }
    }

    private Result run(CorpusProgram program) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve(program.name()));
        Path plain = Files.createDirectory(home.resolve("plain"));
        Path woven = Files.createDirectory(home.resolve("woven"));
        List<ClassBytes> classes = program.compile(plain);
        Woven weaving = weaver.weave(classes);
        CorpusProgram.layOut(weaving.classes(), woven);
        Ran asPlain = Ran.java(program.name(), plain);
        var socket = new TraceSocket(woven);
        Ran asWoven;
        try (socket) {
            asWoven = Ran.java(program.name(), woven);
        }
        return new Result(asPlain, asWoven, weaving, socket.reports());
    }
}
