package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/** Processes that a program starts are seen from their start to their end, however they end. */
@Timeout(300)
final class TracedProcessesTest extends DeskFixture {

    /** What the programs have in common: how a worker is started, as the lessons do it. */
    private static final String START_WORKER = """
            Process startWorker(String... arguments) throws IOException {
                var command = new ArrayList<>(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp", System.getProperty("java.class.path"), Worker.class.getName()));
                command.addAll(List.of(arguments));
                return new ProcessBuilder(command).redirectErrorStream(true).start();
            }
            """;

    @Test
    void aProcessThatExitsIsToldWithItsCode() throws InterruptedException {
        Run run = finished("""
                void main() throws Exception {
                    IO.println(startWorker().waitFor());
                }
                static class Worker {
                    static void main(String[] arguments) throws Exception {
                        Thread.sleep(30);
                        System.exit(3);
                    }
                }
                """);
        assertTrue(lines(run).contains("3"), () -> text(run));
        assertEquals(List.of(OptionalInt.of(3)), exits(run));
        assertEquals(1, spans(run, SpanKind.SLEEPING).size());
        assertOver(run, 1);
    }

    @Test
    void aProcessThatIsKilledHasNoSpanThatGoesOn() throws InterruptedException {
        Run run = finished("""
                void main() throws Exception {
                    Process worker = startWorker();
                    IO.println(worker.inputReader().readLine());
                    worker.destroyForcibly();
                    IO.println(worker.waitFor());
                }
                static class Worker {
                    static void main(String[] arguments) throws Exception {
                        var one = Thread.ofPlatform().start(Worker::sleepLong);
                        var other = Thread.ofVirtual().start(Worker::sleepLong);
                        Thread.sleep(2_000); // many times what it takes until the spans of both are told of
                        IO.println("asleep");
                        one.join();
                        other.join();
                    }
                    static void sleepLong() {
                        try {
                            Thread.sleep(600_000);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
                """);
        assertEquals(List.of(OptionalInt.of(137)), exits(run));
        assertEquals(3, spans(run, SpanKind.SLEEPING).size());
        assertOver(run, 1);
    }

    @Test
    void aProcessThatFailsIsNotTheProgramsFailure() throws InterruptedException {
        Run run = finished("""
                void main() throws Exception {
                    Process worker = startWorker();
                    for (String line : worker.inputReader().lines().toList()) {
                        IO.println(line);
                    }
                    IO.println(worker.waitFor());
                }
                static class Worker {
                    static void main(String[] arguments) {
                        throw new IllegalStateException("on purpose");
                    }
                }
                """);
        assertEquals(List.of(OptionalInt.of(1)), exits(run));
        List<String> lines = lines(run);
        assertTrue(lines.getFirst().contains("IllegalStateException: on purpose"), () -> text(run));
        assertFalse(text(run).contains("signalbox"), () -> text(run));
        assertOver(run, 1);
    }

    @Test
    void manyShortProcessesAreAllSeen() throws InterruptedException {
        Run run = finished("""
                void main() throws Exception {
                    var workers = new ArrayList<Process>();
                    for (int number = 1; number <= 6; number++) {
                        workers.add(startWorker("" + number));
                    }
                    for (var worker : workers) {
                        IO.println(worker.inputReader().readLine());
                        worker.waitFor();
                    }
                }
                static class Worker {
                    static void main(String[] arguments) {
                        IO.println("worker " + arguments[0]);
                    }
                }
                """);
        for (int number = 1; number <= 6; number++) {
            assertTrue(lines(run).contains("worker " + number), () -> text(run));
            assertOver(run, number);
        }
        assertEquals(6, spans(run, SpanKind.STARTING).size());
        assertEquals(6, exits(run).size());
    }

    @Test
    void whatAProcessPrintsToTheProgramsOutputIsTheProgramsOutput() throws InterruptedException {
        Run run = finished("""
                void main() throws Exception {
                    var command = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp", System.getProperty("java.class.path"), Worker.class.getName());
                    IO.println(command.inheritIO().start().waitFor());
                }
                static class Worker {
                    static void main(String[] arguments) {
                        for (int line = 1; line <= 1000; line++) {
                            IO.println("line " + line);
                        }
                    }
                }
                """);
        assertEquals(
                1000,
                lines(run).stream().filter(line -> line.startsWith("line ")).count());
        assertTrue(lines(run).contains("0"), () -> text(run));
        assertOver(run, 1);
    }

    @Test
    void aProcessThatIsNoJavaProgramHasALane() throws InterruptedException {
        Run run = finished("""
                void main() throws Exception {
                    Process other = new ProcessBuilder(System.getProperty("java.home") + "/bin/javac").start();
                    IO.println(other.waitFor());
                }
                """);
        assertEquals(List.of(OptionalInt.of(2)), exits(run));
        assertOver(run, 1);
    }

    private Run finished(String source) throws InterruptedException {
        RunRequest request = program(source.contains("startWorker") ? source + START_WORKER : source);
        Run run = admitted(desk().submit(request, ANN, true));
        awaitOutcome(RunOutcome.Finished.class, run);
        return run;
    }

    private static List<OptionalInt> exits(Run run) {
        return run.eventsFrom(0).stream()
                .filter(RunEvent.ProcessEnded.class::isInstance)
                .map(event -> ((RunEvent.ProcessEnded) event).exitCode())
                .toList();
    }

    private static List<Span> spans(Run run, SpanKind kind) {
        return timeline(run).spans().stream()
                .filter(span -> span.kind() == kind && inProcess(run, span))
                .toList();
    }

    private static boolean inProcess(Run run, Span span) {
        Lane lane = timeline(run).lane(span.lane());
        return lane != null && lane.process() > 0;
    }

    private static Timeline timeline(Run run) {
        var timeline = new Timeline();
        run.eventsFrom(0).forEach(timeline::add);
        return timeline;
    }

    /** Its first lane begins with it, and when it ends nothing of it goes on. */
    private static void assertOver(Run run, int process) {
        var timeline = new Timeline();
        var ended = false;
        for (RunEvent event : run.eventsFrom(0)) {
            timeline.add(event);
            if (event instanceof RunEvent.ProcessEnded(int number, OptionalInt _, long at) && number == process) {
                ended = true;
                List<Lane> lanes = timeline.lanes().stream()
                        .filter(lane -> lane.process() == process)
                        .toList();
                assertEquals(LaneKind.PROCESS, lanes.getFirst().kind());
                assertTrue(lanes.stream().allMatch(lane -> lane.open().isEmpty() && lane.closedAt() <= at));
            } else {
                assertFalse(ended && isOf(process, event, timeline), () -> "told after its end: " + event);
            }
        }
        assertTrue(ended, () -> "no end of process " + process + ": " + run.eventsFrom(0));
    }

    private static boolean isOf(int process, RunEvent event, Timeline timeline) {
        return switch (event) {
            case RunEvent.LaneOpened told -> told.process() == process;
            case RunEvent.SpanOpened told -> processOf(told.lane(), timeline) == process;
            case RunEvent.Spanned told -> processOf(told.lane(), timeline) == process;
            case RunEvent.LaneClosed _,
                    RunEvent.SpanClosed _,
                    RunEvent.CpuSampled _,
                    RunEvent.Printed _,
                    RunEvent.ProcessStarted _,
                    RunEvent.ProcessEnded _,
                    RunEvent.Queued _,
                    RunEvent.Started _,
                    RunEvent.OutputCut _,
                    RunEvent.Incomplete _,
                    RunEvent.Deadlocked _,
                    RunEvent.Ended _ -> false;
        };
    }

    private static int processOf(int lane, Timeline timeline) {
        Lane found = timeline.lane(lane);
        return found == null ? -1 : found.process();
    }
}
