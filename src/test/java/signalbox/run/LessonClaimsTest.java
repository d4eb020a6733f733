package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.Catalog;
import signalbox.lesson.CatalogLoader;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/**
 * What the lessons say about their programs is true of what the threads of a real run did. Only orders, overlaps and
 * counts are looked at, never how long anything took.
 */
@Timeout(300)
final class LessonClaimsTest extends DeskFixture {

    private static final Catalog CATALOG = CatalogLoader.load(Path.of("content"));
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

    private Timeline run(String slug, String program, Map<String, Integer> knobs) throws InterruptedException {
        Lesson lesson = CATALOG.lesson(slug).orElseThrow();
        Lab lab = lesson.labOf(program).orElseThrow();
        var request = new RunRequest(lesson, lab, lab.program(program).orElseThrow(), knobs);
        Run run = admitted(desk().submit(request, ANN, true));
        awaitOutcome(RunOutcome.Finished.class, run);
        var timeline = new Timeline();
        run.eventsFrom(0).forEach(timeline::add);
        return timeline;
    }

    /** The waits for an answer of the site, on lanes of some kind. */
    private static List<Span> waits(Timeline timeline, Predicate<Lane> lanes) {
        return timeline.spans().stream()
                .filter(span ->
                        span.kind() == SpanKind.IO && span.site().method().contains("download"))
                .filter(span -> lanes.test(lane(timeline, span)))
                .toList();
    }

    private static Lane lane(Timeline timeline, Span span) {
        return timeline.lanes().stream()
                .filter(lane -> lane.number() == span.lane())
                .findFirst()
                .orElseThrow();
    }

    private static List<Lane> working(Timeline timeline) {
        return timeline.lanes().stream()
                .filter(lane -> timeline.spans().stream()
                        .anyMatch(span -> span.lane() == lane.number() && span.kind() == SpanKind.WORKING))
                .toList();
    }

    private static Map<Integer, Integer> startsByProcess(Timeline timeline) {
        var starts = new HashMap<Integer, Integer>();
        timeline.spans().stream()
                .filter(span -> span.kind() == SpanKind.STARTING)
                .forEach(span -> starts.merge(lane(timeline, span).process(), 1, Integer::sum));
        return starts;
    }

    /** The largest number of spans that lasted at one instant; one that begins as another ends does not overlap it. */
    private static int mostAtOnce(List<Span> spans) {
        var changes = new TreeMap<Long, Integer>();
        for (Span span : spans) {
            changes.merge(span.from(), 1, Integer::sum);
            changes.merge(span.to(), -1, Integer::sum);
        }
        int[] changesInOrder =
                changes.values().stream().mapToInt(Integer::intValue).toArray();
        int[] running = {0};
        return IntStream.of(changesInOrder)
                .map(change -> running[0] += change)
                .max()
                .orElse(0);
    }
}
