package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/**
 * What the lessons say about their programs is true of what the threads of a real run did. Only orders, overlaps and
 * counts are looked at, never how long anything took.
 */
@Timeout(300)
final class LessonClaimsTest extends ClaimsFixture {

    private static final int DOWNLOADS = 12;

    /** The site takes so long that slow starting of threads cannot keep waits from overlapping. */
    private static final Map<String, Integer> DOWNLOADING =
            Map.of("downloads", DOWNLOADS, "threads", 3, "processes", 3, "latency", 500);

    private static final Map<String, Integer> COMPUTING = Map.of("n", 24, "threads", 3, "processes", 3);

    @Test
    void synchronousWaitsStandInARow() throws InterruptedException {
        Timeline timeline = run("one-job-four-ways", "Synchronous", DOWNLOADING);
        List<Span> waits = waits(timeline, _ -> true);
        assertEquals(DOWNLOADS, waits.size());
        assertEquals(1, mostAtOnce(waits));
    }

    @Test
    void asManyWaitsOverlapAsThereAreThreads() throws InterruptedException {
        Timeline timeline = run("one-job-four-ways", "Threads", DOWNLOADING);
        List<Span> waits = waits(timeline, lane -> lane.kind() == LaneKind.PLATFORM);
        assertEquals(DOWNLOADS, waits.size());
        assertEquals(3, mostAtOnce(waits));
        assertEquals(3, waits.stream().map(Span::lane).distinct().count());
    }

    @Test
    void allWaitsOfVirtualThreadsOverlap() throws InterruptedException {
        Timeline timeline = run("one-job-four-ways", "VirtualThreads", DOWNLOADING);
        List<Span> waits = waits(timeline, lane -> lane.kind() == LaneKind.VIRTUAL);
        assertEquals(DOWNLOADS, waits.size());
        assertEquals(DOWNLOADS, mostAtOnce(waits));
    }

    @Test
    void eachProcessStartsUpAndThenWaitsByItself() throws InterruptedException {
        Timeline timeline = run("one-job-four-ways", "Processes", DOWNLOADING);
        assertEquals(Map.of(1, 1, 2, 1, 3, 1), startsByProcess(timeline));
        for (int process = 1; process <= 3; process++) {
            int number = process;
            List<Span> waits = waits(timeline, lane -> lane.process() == number);
            assertEquals(DOWNLOADS / 3, waits.size());
            assertEquals(1, mostAtOnce(waits));
        }
    }

    @Test
    void aSynchronousComputationIsDoneByOneThread() throws InterruptedException {
        assertEquals(
                1,
                working(run("one-computation-four-ways", "FibSynchronous", COMPUTING))
                        .size());
    }

    @Test
    void aPoolComputesInItsOwnThreads() throws InterruptedException {
        Timeline timeline = run("one-computation-four-ways", "FibThreads", COMPUTING);
        List<Lane> workers =
                working(timeline).stream().filter(lane -> lane.number() != 0).toList();
        assertEquals(3, workers.size());
        assertTrue(workers.stream().allMatch(lane -> lane.kind() == LaneKind.PLATFORM));
    }

    @Test
    void eachOfTwentyTasksHasAVirtualThread() throws InterruptedException {
        Timeline timeline = run("one-computation-four-ways", "FibVirtualThreads", COMPUTING);
        assertEquals(
                20,
                working(timeline).stream()
                        .filter(lane -> lane.kind() == LaneKind.VIRTUAL)
                        .count());
    }

    @Test
    void eachComputingProcessStartsUpFirst() throws InterruptedException {
        Timeline timeline = run("one-computation-four-ways", "FibProcesses", COMPUTING);
        assertEquals(Map.of(1, 1, 2, 1, 3, 1), startsByProcess(timeline));
    }

    /** The waits for an answer of the site, on lanes of some kind. */
    private static List<Span> waits(Timeline timeline, Predicate<Lane> lanes) {
        return timeline.spans().stream()
                .filter(span ->
                        span.kind() == SpanKind.IO && span.site().method().contains("download"))
                .filter(span -> lanes.test(lane(timeline, span)))
                .toList();
    }
}
