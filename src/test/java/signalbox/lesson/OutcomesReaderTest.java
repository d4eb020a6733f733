package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class OutcomesReaderTest {

    private static final String FILE = "01-part/01-first/lesson.md";

    private static final String TABLE = """
            Again.

            ```outcomes
            id: table
            lab: sum
            program: Pool
            title: What came out
            states:
              - state: "2"
                allowed: true
                meaning: Both *counted*.
              - state: lost
                allowed: false
                meaning: One was lost.
            ```
            """;

    private static final String LAST = "    meaning: One was lost.\n```\n";

    private static final String ANOTHER = """

            ```outcomes
            id: other
            lab: sum
            program: Pool
            title: Once more
            states: [{state: a, allowed: true, meaning: A.}]
            ```
            """;

    /** What to change, and the problem that it makes; {@code behind} counts lines from the one with the id. */
    record Slip(String from, String to, int behind, String problem) {}

    @TempDir
    Path root;

    private final SoundContent content = new SoundContent();

    @BeforeEach
    void addTable() {
        content.change(FILE, "Again.\n", TABLE);
    }

    @Test
    void readsATable() throws IOException {
        content.write(root);
        Lesson lesson = CatalogLoader.load(root).lesson("first").orElseThrow();
        Outcomes outcomes = lesson.outcomesOf("Pool").orElseThrow();
        assertEquals(Optional.of(outcomes), lesson.outcomes("table"));
        assertEquals(
                List.of("2", "lost"),
                outcomes.states().stream().map(Outcomes.State::name).toList());
        Outcomes.State two = outcomes.state("2").orElseThrow();
        assertTrue(two.allowed());
        assertTrue(
                two.meaning().html().contains("<em>counted</em>"), two.meaning().html());
        assertEquals(Optional.empty(), lesson.outcomesOf("Loop"));
        assertTrue(lesson.anchors().contains("outcomes-table"));
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip("lab: sum\nprogram", "lab: sums\nprogram", 1, "this lesson has no lab 'sums'"),
                new Slip("program: Pool", "program: Pond", 2, "the lab 'sum' has no program 'Pond'"),
                new Slip("title: What came", "titel: What came", 3, "unknown field 'titel': allowed are [id, lab"),
                new Slip("state: lost", "state: \"2\"", 8, "the state '2' stands here twice"),
                new Slip("state: lost", "state: " + "s".repeat(61), 8, "a state is one line of 60 characters at most"),
                new Slip("    allowed: false\n", "", 8, "'allowed' is missing: true or false"),
                new Slip("allowed: false", "allowed: maybe", 9, "'allowed' must be one of [false, true]"),
                new Slip("    meaning: One was lost.\n", "", 8, "'meaning' is missing"),
                new Slip("meaning: One was lost.", "meaning: '- One'", 10, "this must be a single paragraph"),
                new Slip("    meaning: One", "    why: One", 10, "unknown field 'why'"),
                new Slip(LAST, LAST + ANOTHER, 16, "another table is about the outcomes of 'Pool' already"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void tellsFileAndLineOfASlip(Slip slip) throws IOException {
        content.change(FILE, slip.from(), slip.to());
        content.write(root);
        int line = 1
                + (int) content.text(FILE)
                        .lines()
                        .takeWhile(text -> !text.equals("id: table"))
                        .count();
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        String expected = FILE + ":" + (line + slip.behind()) + ": " + slip.problem();
        assertTrue(fault.toString().contains(expected), () -> expected + "\nis not in\n" + fault);
    }
}
