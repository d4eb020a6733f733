package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/** What the chapter on computing says about its programs: who computes, how many at once, and what is waited for. */
@Timeout(120)
final class ComputingClaimsTest extends ClaimsFixture {

    private static final Set<SpanKind> WAITS = Set.of(SpanKind.IO, SpanKind.LOCK, SpanKind.THREAD, SpanKind.SLEEPING);
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** Each of the twenty tasks takes long enough for all to be started meanwhile. */
    private static final Map<String, Integer> LONG_TASKS = Map.of("n", 33, "threads", 20);

    @Test
    void aSynchronousComputationWaitsForNothing() throws InterruptedException {
        Timeline timeline = run("synchronous-computing", "FibSynchronous", Map.of("n", 25));
        assertEquals(1, working(timeline).size());
        assertEquals(
                List.of(),
                timeline.spans().stream()
                        .filter(span -> WAITS.contains(span.kind()))
                        .toList());
    }

    @Test
    void aBetterIdeaGivesTheSameResults() throws InterruptedException {
        run("synchronous-computing", "FibRemembered", Map.of("n", 45));
    }

    @Test
    void moreThreadsThanCoresAreAllUnderWayAtOnce() throws InterruptedException {
        List<Span> tasks = tasks(run("computing-with-threads", "FibThreads", LONG_TASKS), LaneKind.PLATFORM);
        assertEquals(20, tasks.stream().map(Span::lane).distinct().count());
        assertTrue(mostAtOnce(tasks) > CORES, () -> "not under way at once: " + tasks);
    }

    @Test
    void noMoreVirtualThreadsComputeAtOnceThanThereAreCores() throws InterruptedException {
        List<Span> tasks =
                tasks(run("computing-with-virtual-threads", "FibVirtualThreads", LONG_TASKS), LaneKind.VIRTUAL);
        assertEquals(20, tasks.stream().map(Span::lane).distinct().count());
        assertTrue(mostAtOnce(tasks) <= CORES, () -> "more than " + CORES + " at once: " + tasks);
    }

    @Test
    void aPoolOfTheMachinesSizeHasAThreadForEachCore() throws InterruptedException {
        Timeline timeline = run("computing-with-virtual-threads", "FibCorePool", LONG_TASKS);
        assertEquals(
                CORES,
                tasks(timeline, LaneKind.PLATFORM).stream()
                        .map(Span::lane)
                        .distinct()
                        .count());
    }

    @Test
    void aParallelStreamAndForkJoinUseNoMoreThreadsThanCores() throws InterruptedException {
        for (String program : List.of("FibParallelStream", "FibForkJoin")) {
            Timeline timeline = run("computing-with-virtual-threads", program, Map.of("n", 35));
            int threads = working(timeline).size();
            assertTrue(threads <= CORES, () -> program + ": " + threads);
        }
    }

    @Test
    void onlyTheProcessThatTookTooLongIsEnded() throws InterruptedException {
        Run run = start("computing-with-processes", "TimeIsUp", Map.of("limit", 3_000));
        awaitOutcome(RunOutcome.Finished.class, run);
        assertEquals(
                4,
                run.eventsFrom(0).stream()
                        .filter(RunEvent.ProcessStarted.class::isInstance)
                        .count());
        assertEquals(
                3,
                run.eventsFrom(0).stream()
                        .filter(RunEvent.ProcessEnded.class::isInstance)
                        .map(RunEvent.ProcessEnded.class::cast)
                        .filter(process -> process.exitCode().orElse(-1) == 0)
                        .count());
    }

    @Test
    void whatIsDoneOneByOneIsDoneByMain() throws InterruptedException {
        Run run = start("one-computation-four-ways", "PartlyOneByOne", Map.of("n", 22, "oneByOne", 7));
        awaitOutcome(RunOutcome.Finished.class, run);
        assertEquals(
                7,
                run.eventsFrom(0).stream()
                        .filter(RunEvent.Printed.class::isInstance)
                        .map(RunEvent.Printed.class::cast)
                        .filter(line -> line.lane() == 0 && line.text().startsWith("task"))
                        .count());
    }

    /** The working of lanes of that kind, but for main's. */
    private static List<Span> tasks(Timeline timeline, LaneKind kind) {
        return timeline.spans().stream()
                .filter(span -> span.kind() == SpanKind.WORKING && span.lane() != 0)
                .filter(span -> lane(timeline, span).kind() == kind)
                .toList();
    }
}
