package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary is read with its slips told, and lessons can link to its terms. */
@Timeout(60)
final class GlossaryTest {

    private final SoundContent content = new SoundContent();

    @TempDir
    Path root;

    /** What a text is changed to, and what is told of it. */
    record Slip(String from, String to, String problem) {}

    @Test
    void readsTermsInTheOrderOfTheirNames() throws IOException {
        Glossary glossary = load().glossary();
        assertEquals("Words", glossary.title());
        assertEquals(
                List.of("io-bound", "scheduler"),
                glossary.terms().stream().map(Term::slug).toList());
        Term scheduler = glossary.terms().getLast();
        assertEquals("Scheduler", scheduler.name());
        assertEquals("It decides which thread runs.", scheduler.firstSentence());
        assertTrue(scheduler.meaning().html().contains("<code>two</code>"));
    }

    @Test
    void aLinkToATermCarriesTheFirstSentenceOfItsMeaning() throws IOException {
        content.change("01-part/01-first/lesson.md", "lesson:second#end", "term:scheduler");
        String html = assertInstanceOf(
                        Prose.class,
                        load().lesson("first").orElseThrow().blocks().getFirst())
                .html();
        assertTrue(
                html.contains("<a href=\"/glossary#scheduler\" class=\"term\""
                        + " data-meaning=\"It decides which thread runs.\">next</a>"),
                html);
    }

    @Test
    void thePlainTextOfATableKeepsItsCellsApart() throws IOException {
        String text = load().lesson("first").orElseThrow().blocks().stream()
                .filter(Prose.class::isInstance)
                .map(block -> ((Prose) block).passages().getFirst().text())
                .findFirst()
                .orElseThrow();
        assertEquals("A plan See the next one. thread task 1 2", text);
    }

    @Test
    void aCourseMayHaveNoGlossary() throws IOException {
        content.write(root);
        Files.delete(root.resolve("glossary.md"));
        assertEquals(List.of(), CatalogLoader.load(root).glossary().terms());
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip("title: Words", "titel: Words", "2: unknown field 'titel'"),
                new Slip("## Scheduler", "Words.\n## Scheduler", "5: a glossary begins with the heading of a term"),
                new Slip("## I/O-bound", "### I/O-bound", "9: every heading of the glossary is a term"),
                new Slip("## I/O-bound", "## Scheduler", "9: another term has the place '#scheduler' too"),
                new Slip("Mostly waiting;", "<b>Waiting</b>;", "11: raw HTML is not allowed"),
                new Slip("term:scheduler", "term:timetable", "11: the glossary has no term 'timetable': there are"),
                new Slip("## I/O-bound", "## Empty\n\n## I/O-bound", "9: 'Empty' is not explained"),
                new Slip("Mostly", "![a](a.png) Mostly", "11: a glossary has no images, such as 'a.png'"),
                new Slip("Mostly", "```lab\nid: a\n```\nMostly", "11: a lab must stand in a lesson"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void tellsTheLineOfASlip(Slip slip) throws IOException {
        content.change("glossary.md", slip.from(), slip.to());
        var fault = assertThrows(ContentException.class, this::load);
        assertTrue(fault.toString().contains("glossary.md:" + slip.problem()), fault.toString());
    }

    private Catalog load() throws IOException {
        content.write(root);
        return CatalogLoader.load(root);
    }
}
