package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.lesson.Listing.Line;

@Timeout(20)
final class ListingTest {

    private static final String MODERN = """
            /** A page. */
            record Page(int number, String text) {}

            sealed interface Shape permits Circle {}

            void main() {
                var poem = \"""
                    if "this" were <b>bold</b> & new
                    \""";
                int size = switch (poem.length()) {
                    case 0 -> 0x1F; // none
                    default -> { yield 1_000; }
                };
            }
            """;

    @Test
    void losesNothingOfTheText() {
        String text = Listing.java(MODERN).lines().stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(MODERN, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | <span class=\"tok-comment\">/** A page. */</span>",
                "2 | <span class=\"tok-keyword\">record</span> Page(<span class=\"tok-keyword\">int</span> number",
                "4 | <span class=\"tok-keyword\">sealed</span> <span class=\"tok-keyword\">interface</span> Shape",
                "7 | <span class=\"tok-keyword\">var</span> poem = <span class=\"tok-string\">\"\"\"</span>",
                "8 | if \"this\" were &lt;b&gt;bold&lt;/b&gt; &amp; new</span>",
                "11 | <span class=\"tok-number\">0x1F</span>; <span class=\"tok-comment\">// none</span>",
                "12 | <span class=\"tok-keyword\">yield</span> <span class=\"tok-number\">1_000</span>;",
            })
    void coloursTheJavaOfToday(int number, String part) {
        Line line = Listing.java(MODERN).lines().get(number - 1);
        assertEquals(number, line.number());
        assertEquals(
                part,
                line.html().substring(Math.max(0, line.html().indexOf(part))).substring(0, part.length()));
    }

    @Test
    void startsNoWindowToolkit() {
        Listing.java(MODERN);
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("AWT")));
    }

    @Test
    void takesTextThatIsNoJava() {
        assertEquals(
                "&lt;p&gt; &amp; &#39;".replace("&#39;", "'"),
                Listing.java("<p> & '").html().replaceAll("</?span[^>]*>", ""));
        assertEquals("", Listing.java("").html());
    }
}
