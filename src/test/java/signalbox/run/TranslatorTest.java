package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.Report;
import signalbox.wire.SpanKind;

/** What an honest child tells, and what a forged one is refused for. */
@Timeout(30)
final class TranslatorTest {

    /** The child's clock when main is called; the site's is the same. */
    private static final long START = 1_000_000_000_000L;

    private static final CallSite SITE = new CallSite("Main.java", "main", "Thread.sleep", 7);
    private static final CallSite NONE = new CallSite("", "", "", 0);
    private static final RunLimits LIMITS =
            new RunLimits(Duration.ofSeconds(60), 5, 100, 20, 100, 10, 100, 3L << 30, 20, Duration.ofSeconds(10));

    private long now = START;
    private final Translator translator = translator(LIMITS);

    private Translator translator(RunLimits limits) {
        var program = new Report.Compiled(0, List.of("Main"), List.of(), List.of(SITE), 0, false, List.of());
        return new Translator(program, limits, new RunClock(() -> now));
    }

    private List<RunEvent> tell(Report... reports) {
        List<RunEvent> events = new ArrayList<>();
        for (Report report : reports) {
            events.addAll(translator.translate(report));
        }
        return events;
    }

    /** Main has been running for ten seconds in lane 5 of the child's numbering. */
    private List<RunEvent> begin() {
        List<RunEvent> events = tell(new Report.Started(START), lane(5, "main"));
        now = START + Duration.ofSeconds(10).toNanos();
        return events;
    }

    private static Report.LaneOpened lane(int number, String name) {
        return new Report.LaneOpened(number, LaneKind.PLATFORM, name, START);
    }

    private static Report.Printed print(String text, boolean endsLine) {
        return new Report.Printed(OutputStreamKind.OUT, text, endsLine, 5, START + 1);
    }

    private static Report.Spanned spanned(int lane, int site, int other) {
        return new Report.Spanned(lane, 0, SpanKind.IO, site, "here", other, START + 10, START + 20);
    }

    @Test
    void lanesAndSpansAreNumberedOverTheRunAndTimesCountFromMain() {
        assertEquals(List.of(new RunEvent.LaneOpened(0, 0, LaneKind.PLATFORM, "main", 0)), begin());
        assertEquals(
                List.of(
                        new RunEvent.Spanned(0, 0, 0, SpanKind.IO, SITE, "here", -1, 10, 20),
                        new RunEvent.SpanOpened(1, 0, 1, SpanKind.LOCK, NONE, "", 0, 30),
                        new RunEvent.SpanOpened(2, 0, 0, SpanKind.WORKING, NONE, "", -1, 25),
                        new RunEvent.SpanClosed(1, 0, 40),
                        new RunEvent.SpanClosed(2, 0, 40),
                        new RunEvent.CpuSampled(0, 0, 100, 0.5)),
                tell(
                        spanned(5, 0, 9),
                        new Report.SpanOpened(5, 1, SpanKind.LOCK, -1, "", 5, START + 30),
                        new Report.SpanOpened(5, 0, SpanKind.WORKING, -1, "", -1, START + 25),
                        new Report.SpanClosed(5, 0, START + 40),
                        new Report.CpuSampled(5, START, START + 100, 50)));
    }

    @Test
    void aLaneThatClosesEndsItsSpans() {
        begin();
        tell(new Report.SpanOpened(5, 0, SpanKind.THREAD, 0, "", -1, START + 5));
        assertEquals(
                List.of(new RunEvent.SpanClosed(0, 0, 9), new RunEvent.LaneClosed(0, 9)),
                tell(new Report.LaneClosed(5, START + 9)));
    }

    @Test
    void aJavaProcessBeginsWithItsStartUpAndItsMainThreadGoesOnInThatLane() {
        begin();
        assertEquals(
                List.of(
                        new RunEvent.ProcessStarted(1, "/jdk/bin/java -cp x Worker", 0, 100),
                        new RunEvent.LaneOpened(1, 1, LaneKind.PROCESS, "Worker", 100),
                        new RunEvent.SpanOpened(0, 1, 0, SpanKind.STARTING, SITE, "/jdk/bin/java -cp x Worker", 0, 100),
                        new RunEvent.SpanClosed(0, 1, 200),
                        new RunEvent.Spanned(1, 1, 0, SpanKind.IO, SITE, "here", 1, 10, 20),
                        new RunEvent.LaneOpened(2, 1, LaneKind.PLATFORM, "second", 0),
                        new RunEvent.LaneClosed(1, 300),
                        new RunEvent.LaneClosed(2, 300),
                        new RunEvent.ProcessEnded(1, OptionalInt.of(0), 300)),
                tell(
                        new Report.ProcessStarted(1, 77, "/jdk/bin/java -cp x Worker", 5, 0, START + 100),
                        new Report.ProcessReady(1, START + 200),
                        new Report.FromProcess(1, lane(0, "main")),
                        new Report.FromProcess(1, spanned(0, 0, 0)),
                        new Report.FromProcess(1, lane(1, "second")),
                        new Report.ProcessEnded(1, 0, START + 300)));
        assertEquals(1, translator.processes());
    }

    @Test
    void whatAProcessToldBeforeItsEndMayComeTooLate() {
        begin();
        tell(
                new Report.ProcessStarted(1, 77, "java Worker", 5, 0, START + 100),
                new Report.FromProcess(1, lane(0, "main")),
                new Report.FromProcess(1, new Report.SpanOpened(0, 0, SpanKind.THREAD, 0, "", -1, START + 150)),
                new Report.ProcessEnded(1, 0, START + 300));
        assertEquals(
                List.of(),
                tell(
                        new Report.ProcessReady(1, START + 120),
                        new Report.FromProcess(1, new Report.SpanClosed(0, 0, START + 200)),
                        new Report.FromProcess(1, lane(1, "second")),
                        new Report.FromProcess(1, new Report.Figures(50, 0, 1, 0, START + 300))));
        assertEquals(50, translator.totals().cpuNanos());
    }

    static List<List<Report>> forgeries() {
        long far = START + Duration.ofHours(1).toNanos();
        Report.ProcessStarted process = new Report.ProcessStarted(1, 1, "java", 5, -1, START);
        return List.of(
                List.of(spanned(6, 0, -1)),
                List.of(spanned(5, 1, -1)),
                List.of(spanned(5, -2, -1)),
                List.of(lane(5, "again")),
                List.of(new Report.LaneOpened(6, LaneKind.VIRTUAL, "", far)),
                List.of(new Report.LaneOpened(6, LaneKind.VIRTUAL, "", Long.MIN_VALUE)),
                List.of(new Report.LaneClosed(5, START - far)),
                List.of(new Report.Spanned(5, 0, SpanKind.IO, 0, "", -1, START + 20, START + 10)),
                List.of(new Report.Spanned(5, 2_000_000, SpanKind.IO, 0, "", -1, START, START)),
                List.of(new Report.SpanClosed(5, 0, START)),
                List.of(
                        new Report.SpanOpened(5, 0, SpanKind.IO, 0, "", -1, START),
                        new Report.SpanOpened(5, 0, SpanKind.IO, 0, "", -1, START)),
                List.of(new Report.CpuSampled(5, START + 9, START, 1)),
                List.of(new Report.CpuSampled(5, START, START + 9, -1)),
                List.of(new Report.Printed(OutputStreamKind.OUT, "", true, 5, far)),
                List.of(new Report.Started(START)),
                List.of(new Report.Ready(1, 1)),
                List.of(new Report.Refused(1, List.of())),
                List.of(new Report.Figures(-1, 0, 0, 0, START)),
                List.of(new Report.Incomplete(-1, 0)),
                List.of(new Report.Ending(far)),
                List.of(ring(2)),
                List.of(ring(1, member(6, 0))),
                List.of(ring(1, member(5, 1))),
                List.of(ring(2, member(5, 0), member(5, 0))),
                List.of(ring(7, member(5, 0))),
                List.of(new Report.Deadlocked(List.of(member(5, 0)), 1, far)),
                List.of(process, process),
                List.of(new Report.ProcessStarted(0, 1, "java", 5, -1, START)),
                List.of(new Report.ProcessReady(1, START)),
                List.of(new Report.ProcessEnded(1, 0, START)),
                List.of(process, new Report.ProcessReady(1, START), new Report.ProcessReady(1, START)),
                List.of(process, new Report.ProcessEnded(1, 0, START), new Report.ProcessEnded(1, 0, START)),
                List.of(new Report.FromProcess(1, lane(1, ""))),
                List.of(process, new Report.FromProcess(1, new Report.FromProcess(1, lane(1, "")))));
    }

    private static Report.Deadlocked ring(int length, Report.Deadlocked.Member... members) {
        return new Report.Deadlocked(List.of(members), length, START + 5);
    }

    private static Report.Deadlocked.Member member(int lane, int site) {
        return new Report.Deadlocked.Member(lane, "Account@1f\u0007", site, -1);
    }

    @Test
    void aRingNamesItsThreadsAndPlaces() {
        begin();
        tell(new Report.LaneOpened(6, LaneKind.VIRTUAL, "", START));
        assertEquals(
                List.of(new RunEvent.Deadlocked(
                        List.of(
                                new RunEvent.Deadlocked.Member(0, "main", "Account@1f\ufffd", SITE, NONE),
                                new RunEvent.Deadlocked.Member(1, "virtual 1", "Account@1f\ufffd", SITE, NONE)),
                        2,
                        5)),
                tell(ring(2, member(5, 0), member(6, 0))));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void whatCannotBeIsRefusedWithASentence(List<Report> reports) {
        begin();
        Report[] first = reports.subList(0, reports.size() - 1).toArray(Report[]::new);
        tell(first);
        BadReport refused = assertThrows(BadReport.class, () -> tell(reports.getLast()));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("."));
    }

    @Test
    void nothingIsToldBeforeTheStart() {
        assertThrows(BadReport.class, () -> tell(lane(0, "main")));
    }

    @Test
    void anEndlessTaleIsNotListenedTo() {
        begin();
        assertThrows(
                BadReport.class,
                () -> IntStream.range(0, 1_000).forEach(i -> tell(new Report.Figures(1, 1, 1, 1, START))));
    }

    @Test
    void eventsBeyondTheLimitAreCountedAndWhatRefersToThemIsDropped() {
        begin();
        for (int lane = 10; lane < 40; lane++) {
            tell(lane(lane, "worker"));
        }
        assertEquals(List.of(), tell(spanned(39, 0, -1), new Report.SpanClosed(39, 0, START)));
        assertEquals(List.of(new RunEvent.Incomplete(13, 0)), translator.last());
        assertEquals(List.of(), translator.last());
    }

    @Test
    void whatTheChildDroppedExcusesGaps() {
        begin();
        tell(new Report.Incomplete(3, 2));
        assertEquals(List.of(), tell(spanned(99, 0, -1), new Report.SpanClosed(5, 0, START)));
        assertEquals(List.of(new RunEvent.Incomplete(4, 2)), translator.last());
    }

    @Test
    void linesBeyondTheLimitEndTheOutputAndTheRest() {
        begin();
        for (int i = 0; i < LIMITS.outputLines(); i++) {
            assertEquals(1, tell(print("x", true)).size());
        }
        List<RunEvent> cut = tell(print("one more", true));
        assertInstanceOf(RunEvent.OutputCut.class, cut.getFirst());
        assertEquals(1, cut.size());
        assertEquals(List.of(), tell(print("and more", true)));
        assertTrue(translator.output().reached().orElseThrow().contains("5 lines"));
        assertEquals("x", translator.output().lastLine());
    }

    @Test
    void longLinesAreCutAlsoWhereTheyComeInPieces() {
        begin();
        tell(print("0123456789", false), print("0123456789abc", false), print("rest", true));
        assertEquals("0123456789012345678…", translator.output().lastLine());
    }

    @Test
    void textIsBoundedByItsLimitTooAndCountedOverPieces() {
        Translator roomy = translator(new RunLimits(
                Duration.ofSeconds(60), 1_000, 100, 20, 100, 10, 100, 3L << 30, 20, Duration.ofSeconds(10)));
        roomy.translate(new Report.Started(START));
        IntStream.range(0, 7).forEach(i -> roomy.translate(print("0123456789abcdef", true)));
        assertTrue(roomy.output().reached().orElseThrow().contains("100 characters"));
    }

    @Test
    void textThatCouldUpsetAPageIsMadeHarmless() {
        begin();
        RunEvent.Printed printed = (RunEvent.Printed)
                tell(print("a\u001b[31m\tb\ud800c\ud83d\ude00\n", true)).getFirst();
        assertEquals("a\ufffd[31m\tb\ufffdc\ud83d\ude00\ufffd", printed.text());
        RunEvent.LaneOpened opened =
                (RunEvent.LaneOpened) tell(lane(8, "n".repeat(10_000))).getFirst();
        assertEquals(Texts.NAME, opened.name().length());
    }

    @Test
    void theLastLineIsTheLastOneOnStandardOutputThatIsNotBlank() {
        begin();
        tell(print("40 pages", true), print("  ", true));
        tell(new Report.Printed(OutputStreamKind.ERR, "oh", true, -1, START));
        assertEquals("40 pages", translator.output().lastLine());
        tell(print("half a ", false), print("line", false));
        assertEquals("half a line", translator.output().lastLine());
    }
}
