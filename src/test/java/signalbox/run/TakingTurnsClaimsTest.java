package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/** What the lessons of the first chapter say about their programs. */
@Timeout(300)
final class TakingTurnsClaimsTest extends ClaimsFixture {

    private static final Map<String, Integer> SIX_LETTERS = Map.of("letters", 6);
    private static final Map<String, Integer> ONE_CARRIER = Map.of("millis", 400, "carriers", 1);
    private static final Map<String, Integer> TWO_CARRIERS = Map.of("millis", 1_500, "carriers", 2);
    private static final String MEANWHILE = "polite steps while the ";

    /** One of 924 interleavings comes out; that so many runs in a row agree happens to nobody. */
    private static final int RUNS = 4;

    @Test
    void oneTrainWritesTheSameLineEachTime() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            assertEquals("ABCDEFabcdef", written("OneTrain"));
        }
    }

    @Test
    void twoTrainsKeepTheirOwnOrderButNoOrderBetweenThem() throws InterruptedException {
        Set<String> lines = new HashSet<>();
        for (int i = 0; i < RUNS; i++) {
            String line = written("TwoTrains");
            assertEquals("ABCDEF", line.replaceAll("[a-z]", ""));
            assertEquals("abcdef", line.replaceAll("[A-Z]", ""));
            lines.add(line);
        }
        assertTrue(lines.size() > 1, lines::toString);
    }

    @Test
    void aLetterIsWrittenWhereAPauseEnds() throws InterruptedException {
        Timeline timeline = run("trains-of-thought", "TwoTrains", SIX_LETTERS);
        for (String thread : List.of("capitals", "smalls")) {
            assertEquals(6, spans(timeline, thread, SpanKind.SLEEPING).size());
        }
    }

    @Test
    void aPoolOfEightComputesInEightThreadsAtOnce() throws InterruptedException {
        Timeline timeline = run("concurrent-or-parallel", "PrimesInThreads", Map.of("threads", 8));
        List<Span> work = timeline.spans().stream()
                .filter(span -> span.kind() == SpanKind.WORKING && span.lane() != 0)
                .toList();
        assertEquals(8, work.stream().map(Span::lane).distinct().count());
        assertEquals(8, mostAtOnce(work), work::toString);
    }

    @Test
    void oneThreadCountsAllPrimesByItself() throws InterruptedException {
        assertEquals(
                1,
                working(run("concurrent-or-parallel", "PrimesInOneThread", Map.of()))
                        .size());
    }

    @Test
    void aThreadSharesItsMemoryAndAProcessDoesNot() throws InterruptedException {
        Run thread = finished("concurrent-or-parallel", "NotesOfAThread", Map.of());
        assertEquals(List.of("writer has 3", "main sees 3 notes"), lines(thread).subList(2, 4));
        Run process = finished("concurrent-or-parallel", "NotesOfAProcess", Map.of());
        assertEquals(
                List.of("writer has 3", "main sees 0 notes"), lines(process).subList(2, 4));
    }

    @Test
    void politePlatformThreadsGetOnBesideAGreedyOne() throws InterruptedException {
        assertTrue(politeStepsMeanwhile("PlatformThreads", ONE_CARRIER) > 0);
    }

    @Test
    void aGreedyVirtualThreadStarvesTheOthersOnItsCarrier() throws InterruptedException {
        Run run = finished("who-decides", "VirtualThreads", ONE_CARRIER);
        assertEquals(0, politeSteps(run));
        Timeline timeline = timeline(run);
        Span greedy = spans(timeline, "greedy", SpanKind.WORKING).getFirst();
        for (int number = 1; number <= 3; number++) {
            Span sleep = spans(timeline, "polite " + number, SpanKind.SLEEPING).getFirst();
            assertTrue(sleep.from() >= greedy.to());
        }
    }

    @Test
    void aSecondCarrierIsFreeForThePolite() throws InterruptedException {
        assertTrue(politeStepsMeanwhile("VirtualThreads", TWO_CARRIERS) > 0);
    }

    @Test
    void aTaskThatSleepsNowAndThenFreesItsOnlyCarrier() throws InterruptedException {
        Run run = finished("who-decides", "ConsiderateVirtualThreads", ONE_CARRIER);
        assertTrue(politeSteps(run) > 0);
        assertEquals(
                1,
                timeline(run).lanes().stream()
                        .filter(lane -> lane.kind() == LaneKind.CARRIER)
                        .count());
    }

    @Test
    void twoProgramsOfTheSameShapeWaitForSixteenPagesAndForThree() throws InterruptedException {
        assertEquals(16, downloads("Fingerprints"));
        assertEquals(3, downloads("Seals"));
    }

    private String written(String program) throws InterruptedException {
        List<String> lines = lines(finished("trains-of-thought", program, SIX_LETTERS));
        return lines.get(IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).equals("12 letters"))
                        .findFirst()
                        .orElseThrow()
                - 1);
    }

    private int politeStepsMeanwhile(String program, Map<String, Integer> knobs) throws InterruptedException {
        return politeSteps(finished("who-decides", program, knobs));
    }

    private static int politeSteps(Run run) {
        String line = lines(run).stream()
                .filter(printed -> printed.startsWith(MEANWHILE))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.substring(line.indexOf(": ") + 2));
    }

    private long downloads(String program) throws InterruptedException {
        return run("waiting-or-working", program, Map.of()).spans().stream()
                .filter(span ->
                        span.kind() == SpanKind.IO && span.site().method().contains("download"))
                .count();
    }

    private Run finished(String slug, String program, Map<String, Integer> knobs) throws InterruptedException {
        Run run = start(slug, program, knobs);
        awaitOutcome(RunOutcome.Finished.class, run);
        return run;
    }

    private static List<Span> spans(Timeline timeline, String thread, SpanKind kind) {
        return timeline.spans().stream()
                .filter(span -> span.kind() == kind)
                .filter(span -> lane(timeline, span).name().equals(thread))
                .toList();
    }
}
