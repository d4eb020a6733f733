package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.wire.OutputStreamKind;

@Timeout(30)
final class TallyTest {

    private final Tally tally = new Tally();

    private static RunEvent.Printed printed(OutputStreamKind stream, String text, boolean endsLine) {
        return new RunEvent.Printed(stream, text, endsLine, 0, 0);
    }

    private boolean line(String text) {
        return tally.add(printed(OutputStreamKind.OUT, text, true));
    }

    @Test
    void theLatestTotalOfAStateStands() {
        assertTrue(line("2: 1_000"));
        assertTrue(line("1: 3"));
        assertTrue(line("2: 1,999,997"));
        assertFalse(line("2: 1999997"), "it has not changed");
        assertEquals(Map.of("2", 1_999_997L, "1", 3L), tally.counts());
        assertEquals(List.of("2", "1"), new ArrayList<>(tally.counts().keySet()), "as they first appeared");
    }

    record Line(String text, Map<String, Long> counts) {}

    static Stream<Line> lines() {
        return Stream.of(
                new Line("x=1, y=0: 12", Map.of("x=1, y=0", 12L)),
                new Line("  both:7  ", Map.of("both", 7L)),
                new Line("a: b: 4", Map.of("a: b", 4L)),
                new Line("done", Map.of()),
                new Line("took: 12 ms", Map.of()),
                new Line(": 4", Map.of()),
                new Line("1: _4", Map.of()),
                new Line("1: -4", Map.of()),
                new Line("1: 99999999999999999", Map.of()),
                new Line("s".repeat(60) + ": 1", Map.of("s".repeat(60), 1L)),
                new Line("s".repeat(61) + ": 1", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void onlyLinesOfThatShapeCount(Line line) {
        line(line.text());
        assertEquals(line.counts(), tally.counts());
    }

    @Test
    void aLineThatComesInPiecesIsOneLine() {
        assertFalse(tally.add(printed(OutputStreamKind.OUT, "lo", false)));
        assertFalse(tally.add(printed(OutputStreamKind.ERR, "9: 9", true)), "errors are no totals");
        assertFalse(tally.add(printed(OutputStreamKind.OUT, "st: 1", false)));
        assertTrue(line("2"));
        assertEquals(Map.of("lost", 12L), tally.counts());
    }

    @Test
    void statesWithoutEndAreNotKept() {
        for (int i = 0; i < 10_000; i++) {
            line("state " + i + ": " + i);
        }
        assertEquals(40, tally.counts().size());
        assertTrue(line("state 3: 5"), "known ones still count");
    }
}
