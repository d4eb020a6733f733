package signalbox.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report survives the wire; what is no report is refused by a sentence. */
final class ReportCodecTest {

    static Stream<Report> reports() {
        Report span = new Report.Spanned(3, 1, SpanKind.LOCK, 7, "Object@1f", 2, 1_000, Long.MAX_VALUE);
        Diagnostic diagnostic = new Diagnostic("A.java", 3, 9, 4, true, "compiler.err.x", "no such thing");
        return Stream.of(
                new Report.Ready(Report.VERSION, 4711),
                new Report.Started(Long.MIN_VALUE),
                new Report.LaneOpened(1, LaneKind.CARRIER, "ForkJoinPool-1-worker-1", 5),
                new Report.LaneClosed(1, 6),
                new Report.SpanOpened(1, 0, SpanKind.WORKING, -1, "", -1, 7),
                new Report.SpanClosed(1, 0, 8),
                span,
                new Report.CpuSampled(0, 1, 2, 3),
                new Report.Printed(OutputStreamKind.ERR, "naïve \uD83D\uDE80", true, -1, 9),
                new Report.ProcessStarted(1, 99, "java -cp x", 0, 4, 10),
                new Report.ProcessReady(1, 11),
                new Report.ProcessEnded(1, 137, 12),
                new Report.FromProcess(2, span),
                new Report.Figures(1, 2, 3, 4, 5),
                new Report.Incomplete(1L << 40, 3),
                new Report.Threw(0, "java.lang.IllegalStateException", "no", true, 13),
                new Report.Ending(14),
                new Report.Deadlocked(
                        List.of(
                                new Report.Deadlocked.Member(3, "Account@1f", 7, -1),
                                new Report.Deadlocked.Member(4, "Lock@2e", 8, 9)),
                        2,
                        15),
                new Report.Compiled(
                        1,
                        List.of("A"),
                        List.of(),
                        List.of(new CallSite("A.java", "main", "Thread.sleep", 3)),
                        2,
                        true,
                        List.of(diagnostic)),
                new Report.Refused(5, List.of(diagnostic)));
    }

    @Test
    void everyKindOfReportIsAmongTheExamples() {
        assertEquals(
                Report.class.getPermittedSubclasses().length,
                reports().map(Report::getClass).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportComesBackAsItWas(Report report) throws IOException {
        assertEquals(List.of(report), ReportCodec.decode(ReportCodec.encode(report)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportThatIsCutOffAnywhereIsRefused(Report report) {
        byte[] whole = ReportCodec.encode(report);
        for (int length = 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(WireException.class, () -> ReportCodec.decode(part));
        }
    }

    @Test
    void severalReportsShareAPayload() throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.write(ReportCodec.encode(new Report.Started(1)));
        payload.write(ReportCodec.encode(new Report.Ending(2)));
        assertEquals(List.of(new Report.Started(1), new Report.Ending(2)), ReportCodec.decode(payload.toByteArray()));
    }

    @Test
    void theLongestTextFitsIntoOneRunnersFrame() {
        String long3ByteText = "\u20AC".repeat(5_000);
        Report printed = new Report.Printed(OutputStreamKind.OUT, long3ByteText, true, 0, 1);
        int size = ReportCodec.encode(new Report.FromProcess(1, printed)).length;
        assertTrue(size <= Frames.MAX_RUNNER_PAYLOAD, size + " bytes");
    }

    @Test
    void theLongestRingFitsIntoOneRunnersFrame() {
        List<Report.Deadlocked.Member> members = new ArrayList<>();
        for (int i = 0; i < Report.Deadlocked.MOST_MEMBERS; i++) {
            members.add(new Report.Deadlocked.Member(i, "\u20AC".repeat(200), i, i));
        }
        Report ring = new Report.Deadlocked(members, 1_000, 1);
        int size = ReportCodec.encode(new Report.FromProcess(1, ring)).length;
        assertTrue(size <= Frames.MAX_RUNNER_PAYLOAD, size + " bytes");
    }

    @Test
    void aCutTextNeverEndsInHalfACharacter() throws IOException {
        String rockets = "x" + "\uD83D\uDE80".repeat(1_000);
        Report printed = new Report.Printed(OutputStreamKind.OUT, rockets, true, 0, 1);
        Report.Printed back =
                (Report.Printed) ReportCodec.decode(ReportCodec.encode(printed)).getFirst();
        assertEquals("x" + "\uD83D\uDE80".repeat(499), back.text());
    }

    @Test
    void nestedProcessesAreRefused() {
        Report nested = new Report.FromProcess(1, new Report.FromProcess(2, new Report.Started(1)));
        byte[] payload = ReportCodec.encode(nested);
        assertThrows(WireException.class, () -> ReportCodec.decode(payload));
    }

    @Test
    void noiseIsRefusedOrReadButNeverBreaksTheReader() {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            noise[0] = (byte) random.nextInt(25);
            try {
                ReportCodec.decode(noise);
            } catch (WireException e) {
                refused++;
            }
        }
        assertTrue(refused > 19_000, refused + " of 20,000 refused");
    }
}
