package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
final class FormulaTest {

    private static final Map<String, Double> VALUES =
            Map.of("downloads", 160.0, "threads", 5.0, "latency", 89.0, "baseline", 2000.0, "cores", 2.0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "downloads * latency | 14240",
                "CEILING(downloads / threads) * latency | 2848",
                "CEILING(161 / threads) * latency | 2937",
                "baseline / MIN(threads, cores) | 1000",
                "baseline / MIN(1, cores, 20) | 2000",
            })
    void worksOutMilliseconds(String expression, double millis) {
        assertEquals(millis, new Formula(expression).millis(VALUES), 1e-9);
    }

    @Test
    void tellsWhichValuesItNeeds() {
        var formula = new Formula("baseline / MIN(threads, cores)");
        assertEquals(Set.of("baseline", "threads", "cores"), formula.names());
        assertTrue(formula.needsBaseline());
        assertFalse(new Formula("downloads * latency").needsBaseline());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "downloads * | 'downloads *' is no expression: Missing second operand for operator",
                "SLEEP(3) | Undefined function 'SLEEP'",
                "RANDOM() | Undefined function 'RANDOM'",
                "2 threads | is no expression",
            })
    void refusesWhatIsNoExpression(String expression, String sentence) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Formula(expression));
        assertTrue(refusal.toString().contains(sentence), refusal.toString());
    }

    @ParameterizedTest
    @CsvSource({"latency / (threads - 5)", "latency / workers"})
    void saysThatThereIsNoValue(String expression) {
        var formula = new Formula(expression);
        var refusal = assertThrows(IllegalArgumentException.class, () -> formula.millis(VALUES));
        assertTrue(refusal.toString().contains("has no value for"), refusal.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CEILING(downloads / threads) * latency | ⌈160 / 5⌉ × 89",
                "baseline / MIN(threads, cores, 20) | 2000 / min(5, 2, 20)",
                "(downloads + 1) * (threads - 1) | (160 + 1) × (5 − 1)",
                "(downloads * 2) + FLOOR(threads / 3) | 160 × 2 + ⌊5 / 3⌋",
                "downloads - (threads - latency) | 160 − (5 − 89)",
                "downloads - threads - latency | 160 − 5 − 89",
                "workers * 1.50 | workers × 1.50",
                "-(threads + 1) * 2 | −(5 + 1) × 2",
            })
    void isWrittenAsPeopleDo(String expression, String written) {
        assertEquals(written, new Formula(expression).written(VALUES));
    }
}
