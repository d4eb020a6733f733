package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class SweepReaderTest {

    private static final String FILE = "01-part/01-first/lesson.md";

    private static final String SWEEP = """
            Again.

            ```sweep
            id: curve
            lab: sum
            program: Pool
            knob: threads
            values: [1, 2, 4]
            title: How many?
            ```
            """;

    /** What to change, and the problem that it makes; {@code behind} counts lines from the one with the id. */
    record Slip(String from, String to, int behind, String problem) {}

    @TempDir
    Path root;

    private final SoundContent content = new SoundContent();

    /** The baseline does not depend on the knob that is swept, and says how long it takes. */
    @BeforeEach
    void addSweep() {
        content.change("01-part/01-first/Loop.java", "Integer.getInteger(\"threads\", 5)", "5");
        content.change(FILE, "label: A loop\n", "label: A loop\n    formula: 1000\n");
        content.change(FILE, "Again.\n", SWEEP);
    }

    private Lesson load() throws IOException {
        content.write(root);
        return CatalogLoader.load(root).lesson("first").orElseThrow();
    }

    @Test
    void readsASweepAndPlansIt() throws IOException {
        Lesson lesson = load();
        Sweep sweep = lesson.sweep("curve").orElseThrow();
        assertEquals(new Sweep("curve", "sum", "Pool", "threads", List.of(1, 2, 4), Map.of(), "How many?"), sweep);
        SweepPlan plan = SweepPlan.of(lesson, sweep, Map.of("threads", 5));
        assertTrue(plan.measuresBaseline(), "its formula names the baseline");
        assertEquals(Map.of("threads", 2), plan.knobs(2));
        assertEquals(OptionalDouble.of(1000 + 1000 + 500 + 250), plan.total(2));
        assertEquals(OptionalDouble.of(200), plan.expected(4, 2, OptionalDouble.of(800)));
        assertEquals(OptionalDouble.empty(), plan.expected(4, 2, OptionalDouble.empty()));
        assertTrue(lesson.anchors().contains("sweep-curve"));
    }

    @Test
    void aCalibratedKnobSaysHowLongTheBaselineTakes() throws IOException {
        content.change(FILE, "    formula: 1000\n", "");
        content.change(FILE, "preset: 5", "preset: 5\n    calibrated: true");
        Lesson lesson = load();
        SweepPlan plan = SweepPlan.of(lesson, lesson.sweep("curve").orElseThrow(), Map.of("threads", 5));
        assertEquals(OptionalDouble.of(2000 + 2000 + 1000 + 500), plan.total(2));
    }

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip("lab: sum\nprogram", "lab: sums\nprogram", 1, "this lesson has no lab 'sums'"),
                new Slip("program: Pool", "program: Pond", 2, "the lab 'sum' has no program 'Pond'"),
                new Slip("program: Pool\n", "", 0, "'program' is missing"),
                new Slip("knob: threads", "knob: tasks", 3, "the lab 'sum' has no knob 'tasks': there are [threads]"),
                new Slip("values: [1, 2, 4]", "values: [1, 2, 65]", 4, "'threads' must be from 1 to 64, not 65"),
                new Slip("values: [1, 2, 4]", "values: [4, 2]", 4, "'values' must be 2 to 12 numbers, each larger"),
                new Slip("values: [1, 2, 4]", "values: [4]", 4, "'values' must be 2 to 12 numbers"),
                new Slip("values: [1, 2, 4]", "values: [1, two]", 4, "'values' must be a whole number from 0"),
                new Slip("values: [1, 2, 4]", "values: 3", 4, "'values' must be a list with at least one item"),
                new Slip("title: How", "titel: How", 5, "unknown field 'titel': allowed are [id, knob, knobs"),
                new Slip(
                        "values: [1, 2, 4]",
                        "values: [1, 2, 4]\nknobs: {tasks: 3}",
                        5,
                        "the lab 'sum' has no knob 'tasks'"),
                new Slip(
                        "values: [1, 2, 4]",
                        "values: [1, 2, 4]\nknobs: {threads: 3}",
                        5,
                        "'threads' takes the values of the sweep already"),
                new Slip("program: Pool", "program: Loop", 3, "Loop.java does not read 'threads'"),
                new Slip("formula: 1000", "formula: 60000", 4, "by the formula this sweep takes 165 seconds"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void tellsFileAndLineOfASlip(Slip slip) throws IOException {
        content.change(FILE, slip.from(), slip.to());
        content.write(root);
        int line = 1
                + (int) content.text(FILE)
                        .lines()
                        .takeWhile(text -> !text.equals("id: curve"))
                        .count();
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        String expected = FILE + ":" + (line + slip.behind()) + ": " + slip.problem();
        assertTrue(fault.toString().contains(expected), () -> expected + "\nis not in\n" + fault);
    }

    @Test
    void aFormulaIsNeeded() throws IOException {
        content.change(FILE, "    formula: baseline / threads\n", "");
        content.write(root);
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        assertTrue(fault.toString().contains("'Pool' needs a formula for a sweep"), fault.toString());
    }

    @Test
    void aBaselineOfUnknownLengthIsRefused() throws IOException {
        content.change(FILE, "    formula: 1000\n", "");
        content.write(root);
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        assertTrue(fault.toString().contains("but nothing says how long that takes"), fault.toString());
    }

    @Test
    void aBaselineThatTurnsWithTheKnobIsRefused() throws IOException {
        content.change("01-part/01-first/Loop.java", "= 5;", "= Integer.getInteger(\"threads\", 5);");
        content.write(root);
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        assertTrue(fault.toString().contains("and 'Loop' reads 'threads' too"), fault.toString());
    }
}
