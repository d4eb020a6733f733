package signalbox.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.lesson.Outcomes;
import signalbox.lesson.Prose;

@Timeout(20)
final class OutcomesViewTest {

    private static final Outcomes OUTCOMES = new Outcomes(
            "table",
            "lab",
            "Program",
            "What came out",
            List.of(state("2", true), state("1", false), state("0", false)));

    private static Outcomes.State state(String name, boolean allowed) {
        return new Outcomes.State(name, allowed, new Prose("<p>Why.</p>", List.of()));
    }

    @Test
    void whatOccurredThoughItMayNotIsMarkedAndStrangersComeLast() {
        var view =
                new OutcomesView(OUTCOMES, Optional.of("run"), Map.of("3", 1L, "1", 5L, "2", 994L), Optional.empty());
        assertEquals(
                List.of("2", "1", "0", "3"),
                view.rows().stream().map(OutcomesView.Row::state).toList());
        assertEquals(
                List.of(false, true, false, true),
                view.rows().stream().map(OutcomesView.Row::bad).toList());
        assertEquals(
                List.of("99.4 %", "0.5 %", "0 %", "0.1 %"),
                view.rows().stream().map(OutcomesView.Row::share).toList());
        assertEquals("1,000 trials so far …", view.summary());
    }

    @Test
    void beforeAnyRunNothingIsClaimed() {
        OutcomesView view = OutcomesView.empty(OUTCOMES);
        assertEquals("Not run yet.", view.summary());
        assertEquals(
                List.of("–", "–", "–"),
                view.rows().stream().map(OutcomesView.Row::count).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0 %",
        "10, 10, 100 %",
        "9999999, 10000000, > 99.9 %",
        "1, 10000000, 0.00001 %",
        "1, 3, 33.3 %",
        "123, 10000, 1.2 %"
    })
    void aShareNeverLooksLikeNoneOrAllUnlessItIs(long count, long total, String share) {
        assertEquals(share, OutcomesView.share(count, total));
    }
}
