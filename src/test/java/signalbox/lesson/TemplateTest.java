package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class TemplateTest {

    private static final Template DOWNLOADED =
            new Template("{downloads} pages, {10966 * CEILING(downloads / 2) + 276 * FLOOR(downloads / 2)} bytes");

    private static final Template SUM = new Template("sum {20 * ROUND(((1 + SQRT(5)) / 2) ^ n / SQRT(5), 0)}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 pages, 10966 bytes",
                "2 | 2 pages, 11242 bytes",
                "40 | 40 pages, 224840 bytes",
                "400 | 400 pages, 2248400 bytes"
            })
    void putsNumbersIn(int downloads, String line) {
        assertEquals(line, DOWNLOADED.fill(Map.of("downloads", downloads, "threads", 3)));
    }

    @Test
    void isExactForLargeNumbers() {
        for (int n = 0; n <= 60; n++) {
            assertEquals("sum " + 20 * fib(n), SUM.fill(Map.of("n", n)));
        }
    }

    @Test
    void tellsWhichValuesItNeeds() {
        assertEquals(Set.of("downloads"), DOWNLOADED.names());
        assertEquals(Set.of("a", "b"), new Template("{a + b} of {b}").names());
        assertEquals(Set.of(), new Template("done").names());
    }

    @Test
    void leavesTextWithoutPlacesAlone() {
        assertEquals("costs $1 \\ done", new Template("costs $1 \\ done").fill(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{downloads pages", "downloads} pages", "{}", "{3 +} pages", "{{a}}"})
    void refusesBrokenTemplates(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Template(text));
    }

    @Test
    void saysWhichValueIsMissing() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> SUM.fill(Map.of("m", 1)));
        assertTrue(refusal.toString().contains("{m=1}"), refusal.toString());
    }

    private static long fib(int n) {
        long a = 0;
        long b = 1;
        for (int i = 0; i < n; i++) {
            long next = a + b;
            a = b;
            b = next;
        }
        return a;
    }
}
