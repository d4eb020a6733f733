package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

@Timeout(20)
final class TimelineTest {

    private static final CallSite SITE = new CallSite("A.java", "main", "Thread.sleep", 3);

    private final Timeline timeline = new Timeline();
    private int spans;

    @Test
    void waitsLieOverTheGroundWhicheverComesFirst() {
        lane(0, LaneKind.PLATFORM);
        spanned(0, 1, SpanKind.IO, 20, 30);
        List<Segment> ground = spanned(0, 0, SpanKind.WORKING, 0, 100);
        assertEquals(List.of("WORKING 0-20", "WORKING 30-100"), words(ground));
        spanned(0, 1, SpanKind.LOCK, 50, 60);
        assertEquals(
                List.of("WORKING 0-20", "IO 20-30", "WORKING 30-50", "LOCK 50-60", "WORKING 60-100"),
                words(known(0).segments()));
    }

    @Test
    void nothingIsCountedTwiceInWhateverOrderSpansAreTold() {
        List<RunEvent> nested = new ArrayList<>();
        nested.add(span(0, 0, SpanKind.WORKING, 0, 100));
        nested.add(span(0, 1, SpanKind.THREAD, 10, 90));
        nested.add(span(0, 2, SpanKind.WORKING, 20, 40));
        nested.add(span(0, 3, SpanKind.LOCK, 25, 35));
        Random random = new Random(7);
        for (int i = 0; i < 24; i++) {
            Collections.shuffle(nested, random);
            Timeline shuffled = new Timeline();
            shuffled.add(new RunEvent.LaneOpened(0, 0, LaneKind.PLATFORM, "t", 0));
            nested.forEach(shuffled::add);
            StateCounts counts = shuffled.counts(100);
            assertEquals(0.3, counts.means(SpanKind.WORKING, 100, 1)[0], 1e-9);
            assertEquals(0.6, counts.means(SpanKind.THREAD, 100, 1)[0], 1e-9);
            assertEquals(0.1, counts.means(SpanKind.LOCK, 100, 1)[0], 1e-9);
        }
    }

    @Test
    void closingASpanClosesThoseInsideIt() {
        lane(0, LaneKind.PLATFORM);
        timeline.add(new RunEvent.SpanOpened(1, 0, 0, SpanKind.WORKING, SITE, "", -1, 0));
        timeline.add(new RunEvent.SpanOpened(2, 0, 1, SpanKind.IO, SITE, "", -1, 40));
        assertEquals(List.of("IO 40-50", "WORKING 0-40"), words(known(0).openSegments(50)));
        List<Segment> closed = timeline.add(new RunEvent.SpanClosed(1, 0, 70));
        assertEquals(List.of("IO 40-70", "WORKING 0-40"), words(closed));
        assertTrue(known(0).open().isEmpty());
    }

    @Test
    void theEndOfTheRunClosesEverything() {
        lane(0, LaneKind.PLATFORM);
        timeline.add(new RunEvent.SpanOpened(1, 0, 0, SpanKind.SLEEPING, SITE, "", -1, 10));
        timeline.add(new RunEvent.Ended(
                new RunOutcome.Stopped("It was stopped."), new RunFigures(90, 0, 0, 1, 0, 0, 0, 0, Optional.empty())));
        assertEquals(List.of("SLEEPING 10-90"), words(known(0).segments()));
        assertEquals(90, known(0).closedAt());
        assertTrue(timeline.over());
    }

    @Test
    void workOfAVirtualThreadIsSeenOnItsCarrier() {
        lane(0, LaneKind.CARRIER);
        lane(1, LaneKind.VIRTUAL);
        timeline.add(new RunEvent.Spanned(5, 1, 0, SpanKind.WORKING, SITE, "", 0, 10, 20));
        timeline.add(new RunEvent.SpanOpened(6, 1, 0, SpanKind.WORKING, SITE, "", 0, 30));
        assertEquals(List.of("WORKING 10-20"), words(known(0).mounted()));
        assertEquals(1, known(0).mountedOpen().size());
        timeline.add(new RunEvent.SpanClosed(6, 1, 40));
        assertEquals(List.of("WORKING 10-20", "WORKING 30-40"), words(known(0).mounted()));
        assertTrue(known(0).mountedOpen().isEmpty());
        assertEquals(20.0 / 40, timeline.counts(40).means(SpanKind.WORKING, 40, 1)[0], 1e-9);
    }

    @Test
    void countsKeepTheirSumsWhenStepsGrowCoarser() {
        StateCounts counts = new StateCounts();
        Random random = new Random(3);
        double sum = 0;
        for (int i = 0; i < 5_000; i++) {
            long from = random.nextLong(1_000_000L * (i + 1));
            long to = from + random.nextLong(50_000_000);
            counts.add(SpanKind.IO, from, to, 1);
            sum += to - from;
        }
        long end = 6_000_000_000L;
        double[] means = counts.means(SpanKind.IO, end, 100);
        double told = 0;
        for (double mean : means) {
            told += mean * end / 100;
        }
        assertEquals(sum, told, sum * 1e-6);
    }

    @Test
    void countsAreExactWhereStepsAre() {
        StateCounts counts = new StateCounts();
        long step = 1 << 14;
        counts.add(SpanKind.SLEEPING, 0, 8 * step, 1);
        counts.add(SpanKind.SLEEPING, 4 * step, 8 * step, 1);
        counts.add(SpanKind.SLEEPING, 6 * step, 7 * step, 1);
        assertArrayEquals(new double[] {1, 1, 1, 1, 2, 2, 3, 2}, counts.means(SpanKind.SLEEPING, 8 * step, 8), 1e-9);
    }

    @Test
    void tooManySpansAreCountedButNotKept() {
        lane(0, LaneKind.PLATFORM);
        for (int i = 0; i < Timeline.MAX_SPANS + 10; i++) {
            spanned(0, 0, SpanKind.IO, i * 10L, i * 10L + 5);
        }
        assertEquals(Timeline.MAX_SPANS, timeline.spans().size());
        assertEquals(10, timeline.unkept());
        long end = 10L * (Timeline.MAX_SPANS + 10);
        assertEquals(0.5, timeline.counts(end).means(SpanKind.IO, end, 1)[0], 1e-6);
    }

    private Lane known(int number) {
        Lane lane = timeline.lane(number);
        assertNotNull(lane);
        return lane;
    }

    private void lane(int number, LaneKind kind) {
        timeline.add(new RunEvent.LaneOpened(number, 0, kind, "t" + number, 0));
    }

    private List<Segment> spanned(int lane, int depth, SpanKind kind, long from, long to) {
        return timeline.add(span(lane, depth, kind, from, to));
    }

    private RunEvent span(int lane, int depth, SpanKind kind, long from, long to) {
        return new RunEvent.Spanned(spans++, lane, depth, kind, SITE, "", -1, from, to);
    }

    private static List<String> words(List<Segment> segments) {
        return segments.stream()
                .map(one -> one.span().kind() + " " + one.from() + "-" + one.to())
                .toList();
    }
}
