package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/** What the lessons of the second chapter, on a job that waits, say about their programs. */
@Timeout(300)
final class WaitingClaimsTest extends ClaimsFixture {

    private static final int DOWNLOADS = 12;

    /** The site takes so long that slow starting of threads cannot keep waits from overlapping. */
    private static final Map<String, Integer> SLOW_SITE =
            Map.of("downloads", DOWNLOADS, "threads", 3, "limit", 3, "processes", 3, "latency", 400);

    @Test
    void theLoopWaitsForOnePageAtATime() throws InterruptedException {
        List<Span> waits = waits(run("synchronous-downloads", "Synchronous", SLOW_SITE));
        assertEquals(DOWNLOADS, waits.size());
        assertEquals(1, mostAtOnce(waits));
    }

    @Test
    void theLoopStopsAtThePageThatIsNotThereAndSaysWhere() throws InterruptedException {
        Run run = start("synchronous-downloads", "WrongPage", Map.of());
        awaitOutcome(RunOutcome.Failed.class, run);
        assertTrue(text(run).contains("page 0: status 404"));
        assertTrue(text(run).contains("WrongPage.download(WrongPage.java:"));
        assertTrue(text(run).contains("WrongPage.main(WrongPage.java:"));
        assertFalse(text(run).contains("asking for page 1"));
    }

    @Test
    void asManyThreadsWaitAsThePoolHas() throws InterruptedException {
        List<Span> waits = waits(run("a-pool-of-threads", "Threads", SLOW_SITE));
        assertEquals(DOWNLOADS, waits.size());
        assertEquals(3, mostAtOnce(waits));
    }

    @Test
    void mainWaitsWhereThePoolIsClosed() throws InterruptedException {
        Timeline timeline = run("a-pool-of-threads", "Threads", SLOW_SITE);
        assertTrue(timeline.spans().stream()
                .anyMatch(span -> span.kind() == SpanKind.THREAD
                        && lane(timeline, span).name().equals("main")));
    }

    @Test
    void anExceptionThatNobodyAsksForIsNotSeen() throws InterruptedException {
        Run run = start("a-pool-of-threads", "ForgottenFutures", Map.of("downloads", 8));
        awaitOutcome(RunOutcome.WrongResult.class, run);
        assertTrue(lines(run).contains("7 pages"));
        assertFalse(text(run).contains("Exception"));
    }

    @Test
    void whoAsksIsTold() throws InterruptedException {
        Run run = start("a-pool-of-threads", "AskedFutures", Map.of("downloads", 8));
        awaitOutcome(RunOutcome.Failed.class, run);
        assertTrue(text(run).contains("ExecutionException"));
        assertTrue(text(run).contains("Caused by: java.io.IOException: page 0: status 404"));
        assertTrue(lines(run).stream().anyMatch(line -> line.startsWith("page 7: ")));
    }

    @Test
    void aPoolStartsNoMoreThreadsThanItHasTasks() throws InterruptedException {
        var knobs = Map.of("downloads", DOWNLOADS, "threads", 64, "latency", 400);
        List<Span> waits = waits(run("how-many-threads", "Threads", knobs));
        assertEquals(DOWNLOADS, mostAtOnce(waits));
        assertEquals(DOWNLOADS, waits.stream().map(Span::lane).distinct().count());
    }

    @Test
    void idleThreadsAreAllThereAtOnce() throws InterruptedException {
        Timeline timeline = run("how-many-threads", "IdleThreads", Map.of("threads", 20));
        List<Span> sleeps = timeline.spans().stream()
                .filter(span -> span.kind() == SpanKind.SLEEPING)
                .toList();
        assertEquals(20, mostAtOnce(sleeps));
    }

    @Test
    void allWaitsOfVirtualThreadsOverlap() throws InterruptedException {
        Timeline timeline = run("virtual-threads", "VirtualThreads", SLOW_SITE);
        List<Span> waits = waits(timeline);
        assertEquals(DOWNLOADS, mostAtOnce(waits));
        assertTrue(waits.stream().allMatch(wait -> lane(timeline, wait).kind() == LaneKind.VIRTUAL));
        assertTrue(carriers(timeline) <= Runtime.getRuntime().availableProcessors());
    }

    @Test
    void aSemaphoreLimitsTheWaitsButNotTheThreads() throws InterruptedException {
        Timeline timeline = run("virtual-threads", "LimitedVirtualThreads", SLOW_SITE);
        assertEquals(3, mostAtOnce(waits(timeline)));
        List<Span> forPermits = timeline.spans().stream()
                .filter(span ->
                        span.kind() == SpanKind.THREAD && span.site().method().contains("downloadWithPermit"))
                .toList();
        assertEquals(DOWNLOADS - 3, mostAtOnce(forPermits));
    }

    @Test
    void tenThousandSleepersNeedAHandfulOfThreads() throws InterruptedException {
        Run run = start("virtual-threads", "Sleepers", Map.of());
        awaitOutcome(RunOutcome.Finished.class, run);
        RunFigures figures = awaitEnd(run).figures();
        assertEquals(10_000, figures.virtualThreads());
        assertTrue(figures.platformThreads() < 50, figures::toString);
    }

    @Test
    void theEventLoopDoesAllInOneThread() throws InterruptedException {
        Timeline timeline = run("virtual-threads", "EventLoop", Map.of("downloads", 30));
        assertEquals(1, working(timeline).size());
    }

    @Test
    void eachProcessStartsUpAndAllOfThemWaitAtOnce() throws InterruptedException {
        Timeline timeline = run("a-pool-of-processes", "Processes", SLOW_SITE);
        assertEquals(Map.of(1, 1, 2, 1, 3, 1), startsByProcess(timeline));
        List<Span> waits = timeline.spans().stream()
                .filter(span ->
                        span.kind() == SpanKind.IO && lane(timeline, span).process() > 0)
                .filter(span -> span.site().call().contains("send"))
                .toList();
        assertEquals(DOWNLOADS, waits.size());
        assertEquals(3, mostAtOnce(waits));
    }

    @Test
    void aCrashEndsAllThatIsInTheSameProcess() throws InterruptedException {
        Run together = start("a-pool-of-processes", "CrashTogether", Map.of());
        awaitOutcome(RunOutcome.Failed.class, together);
        assertFalse(text(together).contains("of 8 jobs done"));
        Run apart = start("a-pool-of-processes", "CrashApart", Map.of());
        awaitOutcome(RunOutcome.Finished.class, apart);
        assertTrue(lines(apart).contains("job 5 crashed: exit code 1"));
        assertTrue(lines(apart).contains("job 8 is done"));
    }

    private static List<Span> waits(Timeline timeline) {
        return timeline.spans().stream()
                .filter(span ->
                        span.kind() == SpanKind.IO && span.site().method().equals("download"))
                .toList();
    }

    private static long carriers(Timeline timeline) {
        return timeline.lanes().stream()
                .filter(lane -> lane.kind() == LaneKind.CARRIER)
                .count();
    }
}
