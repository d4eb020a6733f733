package signalbox.child.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.LaneKind;
import signalbox.wire.Report;
import signalbox.wire.SpanKind;

@Timeout(30)
final class RecorderTest {

    private final ConcurrentLinkedQueue<Report> reports = new ConcurrentLinkedQueue<>();
    private final Outbox outbox = new Outbox(reports::addAll);
    private final Recorder recorder = new Recorder(outbox);

    @Test
    void aWaitIsToldWholeWithinTheTaskAroundIt() {
        Track track = recorder.track();
        track.taskBegin(7);
        wait(track, SpanKind.SLEEPING, 3);
        assertTrue(track.taskEnd());
        outbox.drain();
        List<Report.Spanned> spans = told(Report.Spanned.class);
        assertEquals(
                List.of(SpanKind.SLEEPING, SpanKind.WORKING),
                spans.stream().map(Report.Spanned::kind).toList());
        assertEquals(List.of(1, 0), spans.stream().map(Report.Spanned::depth).toList());
        assertEquals(List.of(3, 7), spans.stream().map(Report.Spanned::site).toList());
        assertTrue(spans.get(1).from() <= spans.get(0).from()
                && spans.get(0).to() <= spans.get(1).to());
    }

    @Test
    void tenMillionFreeLocksTellNothing() {
        Track track = recorder.track();
        Object lock = new Object();
        for (int i = 0; i < 10_000_000; i++) {
            track.begin(SpanKind.LOCK, 0, lock);
            track.end();
            recorder.holders().acquired(lock, track);
            recorder.holders().released(lock, track);
        }
        outbox.drain();
        // A pause of the machine in the middle of one of them may look like a wait.
        assertTrue(
                told(Report.Spanned.class).size() < 2_000,
                () -> told(Report.Spanned.class).size() + " spans");
    }

    @Test
    void aLongSpanIsOpenedByTheSamplerAndClosedByItsThread() {
        Track track = recorder.track();
        track.begin(SpanKind.IO, 5, "somewhere");
        LockSupport.parkNanos(2 * Track.THRESHOLD_NANOS);
        track.openWhatLasts(System.nanoTime() + Track.THRESHOLD_NANOS);
        track.openWhatLasts(System.nanoTime() + Track.THRESHOLD_NANOS);
        track.end();
        outbox.drain();
        assertEquals(1, told(Report.SpanOpened.class).size());
        assertEquals("somewhere", told(Report.SpanOpened.class).getFirst().detail());
        assertEquals(1, told(Report.SpanClosed.class).size());
        assertEquals(List.of(), told(Report.Spanned.class));
    }

    @Test
    void aWaitForALockNamesItsHolder() throws InterruptedException {
        Object lock = new Object();
        var held = new CountDownLatch(1);
        var holder = Thread.ofPlatform().start(() -> {
            recorder.holders().acquired(lock, recorder.track());
            held.countDown();
        });
        held.await();
        holder.join();
        wait(recorder.track(), SpanKind.LOCK, 1, lock);
        outbox.drain();
        assertEquals(
                recorder.track(holder).lane(),
                told(Report.Spanned.class).getFirst().other());
    }

    @Test
    void tasksWithinATaskAreCountedOnly() {
        Track track = recorder.track();
        track.taskBegin(1);
        track.taskBegin(2);
        LockSupport.parkNanos(2 * Track.THRESHOLD_NANOS);
        assertEquals(false, track.taskEnd());
        assertEquals(true, track.taskEnd());
        outbox.drain();
        assertEquals(1, told(Report.Spanned.class).size());
    }

    @Test
    void aTaskThatRunsInsideAWaitIsToldAsWork() {
        Track track = recorder.track();
        track.taskBegin(1);
        track.begin(SpanKind.THREAD, 2, null);
        track.taskBegin(3);
        LockSupport.parkNanos(2 * Track.THRESHOLD_NANOS);
        assertEquals(false, track.taskEnd());
        track.end();
        assertEquals(true, track.taskEnd());
        outbox.drain();
        assertEquals(
                List.of(SpanKind.WORKING, SpanKind.THREAD, SpanKind.WORKING),
                told(Report.Spanned.class).stream().map(Report.Spanned::kind).toList());
    }

    @Test
    void virtualThreadsWorkOnTheLaneOfACarrier() throws InterruptedException {
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            Track track = recorder.track();
            track.taskBegin(1);
            wait(track, SpanKind.SLEEPING, 2);
            track.taskEnd();
        });
        recorder.starting(thread, 9);
        thread.start();
        thread.join();
        outbox.drain();
        Report.LaneOpened carrier = told(Report.LaneOpened.class).stream()
                .filter(lane -> lane.kind() == LaneKind.CARRIER)
                .findFirst()
                .orElseThrow();
        Report.Spanned ready = told(Report.Spanned.class).getFirst();
        assertEquals(SpanKind.READY, ready.kind());
        Report.Spanned work = told(Report.Spanned.class).getLast();
        assertEquals(carrier.lane(), work.other());
        assertEquals(ready.lane(), work.lane());
    }

    private static void wait(Track track, SpanKind kind, int site) {
        wait(track, kind, site, "");
    }

    private static void wait(Track track, SpanKind kind, int site, Object subject) {
        track.begin(kind, site, subject);
        long until = System.nanoTime() + 2 * Track.THRESHOLD_NANOS;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        track.end();
    }

    private <R extends Report> List<R> told(Class<R> type) {
        return reports.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
