package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.CallSite;
import signalbox.wire.Diagnostic;
import signalbox.wire.LaneKind;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.SpanKind;

/** A run's events as bytes and back. */
@Timeout(60)
final class KeptLogTest {

    private static final int PLENTY = 2 << 20;
    private static final CallSite SLEEP = new CallSite("Main.java", "main", "Thread.sleep", 12);
    private static final CallSite LOCK = new CallSite("Main.java", "λ é 漢", "synchronized", 0);

    private static final List<RunOutcome> OUTCOMES = List.of(
            new RunOutcome.Finished("f"),
            new RunOutcome.WrongResult("w"),
            new RunOutcome.Failed("x"),
            new RunOutcome.NotCompiled(
                    "n", List.of(new Diagnostic("A.java", 1, 2, 3, true, "compiler.err", "what\nis wrong"))),
            new RunOutcome.Deadlocked("d"),
            new RunOutcome.Stopped("s"),
            new RunOutcome.TimedOut("t"),
            new RunOutcome.OutOfMemory("o"),
            new RunOutcome.LimitReached("l"),
            new RunOutcome.Broken("b"),
            new RunOutcome.Interrupted("i"));

    private static RunEvent.Ended end(RunOutcome outcome) {
        return new RunEvent.Ended(
                outcome, new RunFigures(1, 2, 3, 4, 5, 6, 7, 0.25, Optional.of(new Theory("⌈160 / 5⌉ × 89", 2848))));
    }

    /** One of each kind at least. */
    private static List<RunEvent> story() {
        return List.of(
                new RunEvent.Queued(3),
                new RunEvent.Queued(0),
                new RunEvent.Started(new Conditions(2, true, 2, "25.0.3")),
                new RunEvent.LaneOpened(0, 0, LaneKind.PLATFORM, "main", 5),
                new RunEvent.LaneOpened(1, 1, LaneKind.VIRTUAL, "", 6),
                new RunEvent.SpanOpened(0, 0, 1, SpanKind.SLEEPING, SLEEP, "100 ms", -1, 7),
                new RunEvent.Spanned(1, 1, 0, SpanKind.LOCK, LOCK, "", 0, 8, Long.MAX_VALUE),
                new RunEvent.SpanClosed(0, 0, 9),
                new RunEvent.CpuSampled(0, 1, 10_000_000, 0.5),
                new RunEvent.Printed(OutputStreamKind.ERR, "half a \uD83D", true, -1, 11),
                new RunEvent.OutputCut("Too much."),
                new RunEvent.ProcessStarted(1, "java Main", 0, 12),
                new RunEvent.ProcessEnded(1, OptionalInt.of(-1), 13),
                new RunEvent.ProcessEnded(2, OptionalInt.empty(), 14),
                new RunEvent.Incomplete(15, 16),
                new RunEvent.Deadlocked(
                        List.of(new RunEvent.Deadlocked.Member(0, "main", "a lock", SLEEP, LOCK)), 2, 17),
                new RunEvent.LaneClosed(0, 18),
                end(OUTCOMES.getFirst()));
    }

    @Test
    void everyEventComesBackAsItWas() throws IOException {
        assertEquals(
                Arrays.stream(RunEvent.class.getPermittedSubclasses()).collect(Collectors.toSet()),
                story().stream().map(RunEvent::getClass).collect(Collectors.toSet()),
                "the story has one of each");
        assertEquals(story(), RunLog.unpack(RunLog.pack(story(), PLENTY)));
    }

    @Test
    void everyOutcomeComesBackAsItWas() throws IOException {
        assertEquals(RunOutcome.class.getPermittedSubclasses().length, OUTCOMES.size());
        for (RunOutcome outcome : OUTCOMES) {
            List<RunEvent> log = List.of(end(outcome));
            assertEquals(log, RunLog.unpack(RunLog.pack(log, PLENTY)));
        }
        List<RunEvent> nothing = List.of(new RunEvent.Ended(OUTCOMES.getLast(), RunFigures.NOTHING_MEASURED));
        assertEquals(nothing, RunLog.unpack(RunLog.pack(nothing, PLENTY)));
    }

    @Test
    void aLogThatWouldBeTooLargeIsKeptWithoutItsPictureAndSaysSo() throws IOException {
        Random random = new Random(7);
        List<RunEvent> log = new ArrayList<>(story());
        RunEvent end = log.removeLast();
        for (int span = 2; span < 50_000; span++) {
            log.add(new RunEvent.Spanned(
                    span, 0, 0, SpanKind.WORKING, SLEEP, "", -1, random.nextLong(), random.nextLong()));
        }
        log.add(end);
        int bound = 100_000;
        byte[] packed = RunLog.pack(log, bound);
        assertTrue(packed.length <= bound, () -> packed.length + " bytes");
        List<RunEvent> kept = RunLog.unpack(packed);
        assertEquals(end, kept.getLast());
        assertTrue(kept.contains(new RunEvent.Printed(OutputStreamKind.ERR, "half a \uD83D", true, -1, 11)));
        long pictured = log.stream()
                .filter(event -> !kept.contains(event) && !(event instanceof RunEvent.Incomplete))
                .count();
        assertEquals(new RunEvent.Incomplete(15 + pictured, 16), kept.get(kept.size() - 2));
    }

    @Test
    void damagedBytesAreRefusedWhereverTheDamageIs() {
        byte[] packed = RunLog.pack(story(), PLENTY);
        for (int at = 0; at < packed.length; at++) {
            byte[] damaged = packed.clone();
            damaged[at] ^= 0x55;
            int place = at;
            assertThrows(IOException.class, () -> RunLog.unpack(damaged), () -> "byte " + place);
        }
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThrows(IOException.class, () -> RunLog.unpack(cut), () -> cut.length + " bytes");
        }
    }
}
