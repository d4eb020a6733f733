package signalbox.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every word that a reader reads is spelt right, or is one of ours. */
@Timeout(60)
final class SpellingTest {

    private static final Path CONTENT = Path.of("content");
    private static final Path OWN_WORDS = CONTENT.resolve("words.txt");

    @Test
    void everyWordOfTheCourseIsKnown() throws IOException {
        assertEquals("", String.join("\n", slips()), "in English, or to be added to " + OWN_WORDS);
    }

    @Test
    void theListOfOurWordsHasNoneThatTheDictionaryHas() throws IOException {
        var spelling = new Spelling(OWN_WORDS);
        assertEquals(
                List.of(), spelling.own().stream().filter(spelling::isEnglish).toList());
    }

    @Test
    void aSlipIsToldWithItsLineWhereverItStands() throws IOException {
        String page = """
                ---
                title: A tittel
                summary: Good.
                ---
                Plain text with `kode` and a wrogn word,
                and [a wordd](lesson:wehre) in a link.

                ```java
                int slepp = 1;
                ```

                ```question
                id: qestion
                prompt: What is *rihgt*?
                choices:
                  - answer: Nothing
                    reason: |
                      The first line is right.
                      The secnd `lnie` is not.
                ```
                """;
        var spelling = new Spelling(OWN_WORDS);
        List<String> slips = ProseWords.of(page).stream()
                .filter(word -> !spelling.knows(word.text()))
                .map(word -> word.line() + ": " + word.text())
                .toList();
        assertEquals(List.of("2: tittel", "5: wrogn", "6: wordd", "14: rihgt", "19: secnd"), slips);
    }

    @Test
    void british() throws IOException {
        var spelling = new Spelling(OWN_WORDS);
        assertTrue(Stream.of("colour", "neighbour's", "Cancelled", "doesn’t", "threads'", "HttpClient", "JVMs")
                .allMatch(spelling::knows));
        assertTrue(Stream.of("color", "neigbour", "teh", "thread's's").noneMatch(spelling::knows));
    }

    private static List<String> slips() throws IOException {
        var slips = slips(CONTENT);
        slips.addAll(slips(Path.of("docs")));
        return slips;
    }

    private static List<String> slips(Path folder) throws IOException {
        var spelling = new Spelling(OWN_WORDS);
        var slips = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                ProseWords.of(Files.readString(file)).stream()
                        .filter(word -> !spelling.knows(word.text()))
                        .forEach(word -> slips.add(file + ":" + word.line() + ": " + word.text()));
            }
        }
        return slips;
    }
}
