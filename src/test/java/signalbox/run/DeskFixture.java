package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import signalbox.lesson.Program;
import signalbox.runner.ChildProbe;
import signalbox.runner.Gate;
import signalbox.runner.Kind;
import signalbox.runner.RunnerPool;
import signalbox.runner.RunnerSettings;
import signalbox.sandbox.Sandbox;

/** A desk whose runs are real programs in real children. One pool for all tests of a class, a desk for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeskFixture {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final ReaderId ANN = new ReaderId("ann");
    static final ReaderId BEN = new ReaderId("ben");

    /** Prints {@code begun}, sleeps as long as its knob says, prints {@code done}. */
    static final String SLEEPER = """
            void main() throws Exception {
                IO.println("begun");
                Thread.sleep(Integer.getInteger("millis", 10));
                IO.println("done");
            }
            """;

    final Gate gate = new Gate();

    /** Who has to wait before starting more, and how long. */
    Function<ReaderId, Optional<Duration>> pace = reader -> Optional.empty();

    private Optional<RunnerPool> pool = Optional.empty();
    private Optional<RunDesk> desk = Optional.empty();

    @BeforeAll
    void startPool(@TempDir Path folder) {
        Path jar = Path.of("target", "signalbox-child.jar").toAbsolutePath();
        Sandbox sandbox = ChildProbe.of(jar, folder.resolve("s")).strongest();
        pool = Optional.of(new RunnerPool(
                new RunnerSettings(
                        jar,
                        folder.resolve("w"),
                        Path.of("target", "cache").toAbsolutePath(),
                        Map.of(new Kind(Kind.USUAL_HEAP, false), 2),
                        Duration.ofSeconds(20),
                        List.of(),
                        sandbox),
                gate));
    }

    @AfterAll
    void closePool() {
        pool.ifPresent(RunnerPool::close);
    }

    @AfterEach
    void closeDesk() {
        desk.ifPresent(RunDesk::close);
    }

    RunDesk desk() {
        return desk(RunLimits.STANDARD);
    }

    RunDesk desk(RunLimits limits) {
        return desk(new DeskSettings(limits, 4, 50, 20, Duration.ofSeconds(5), 100, 100, 1_000_000));
    }

    RunDesk desk(DeskSettings settings) {
        desk.ifPresent(RunDesk::close);
        RunnerPool children = pool.orElseThrow();
        RunDesk opened = new RunDesk(
                children,
                children.compiler(),
                gate,
                settings,
                new RandomIds(),
                Machine.here(),
                reader -> pace.apply(reader),
                (run, reader) -> {});
        desk = Optional.of(opened);
        return opened;
    }

    static RunRequest sleeper(int millis) {
        return sleeper(Program.Load.WAITING, millis);
    }

    static RunRequest sleeper(Program.Load load, int millis) {
        return Requests.request(Requests.lab(Requests.program("Sleeper", load, SLEEPER)), 0, Map.of("millis", millis));
    }

    static RunRequest program(String source) {
        return program(source, Optional.empty());
    }

    static RunRequest program(String source, Optional<String> lastLine) {
        return Requests.request(
                Requests.lab(Requests.program("Main", Program.Load.WAITING, source, lastLine, Optional.empty())),
                0,
                Map.of("threads", 3));
    }

    static <T> T admitted(Admission<T> admission) {
        return switch (admission) {
            case Admission.Admitted<T>(T found) -> found;
            case Admission.Refused<T>(String sentence, Duration _) -> throw new AssertionError(sentence);
        };
    }

    static String refused(Admission<?> admission) {
        return assertInstanceOf(Admission.Refused.class, admission).sentence();
    }

    static RunEvent.Ended awaitEnd(Run run) throws InterruptedException {
        assertTrue(run.awaitEnd(PATIENCE), () -> "not over: " + run.eventsFrom(0));
        return run.ended().orElseThrow();
    }

    static <T extends RunOutcome> T awaitOutcome(Class<T> kind, Run run) throws InterruptedException {
        return assertInstanceOf(kind, awaitEnd(run).outcome(), () -> text(run));
    }

    /** Waits until the run has such an event. */
    static <T extends RunEvent> T await(Run run, Class<T> kind) throws InterruptedException {
        for (int seen = 0; ; seen++) {
            assertTrue(run.awaitEvent(seen, PATIENCE));
            RunEvent event = run.eventsFrom(seen, 1).getFirst();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
            assertEquals(Optional.empty(), run.ended().filter(event::equals), () -> "no " + kind + ": " + text(run));
        }
    }

    static void awaitLine(Run run, String line) throws InterruptedException {
        for (int seen = 0; !lines(run).contains(line); seen = run.size()) {
            assertTrue(run.awaitEvent(seen, PATIENCE));
            assertTrue(run.ended().isEmpty() || lines(run).contains(line), () -> text(run));
        }
    }

    static List<String> lines(Run run) {
        return text(run).lines().toList();
    }

    /** All that it printed, and how it ended. */
    static String text(Run run) {
        return run.eventsFrom(0).stream()
                .map(event -> {
                    if (event instanceof RunEvent.Printed printed) {
                        return printed.text() + (printed.endsLine() ? "\n" : "");
                    }
                    return event instanceof RunEvent.Ended ended ? ended.outcome() + "\n" : "";
                })
                .collect(Collectors.joining());
    }
}
