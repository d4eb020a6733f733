package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons across lessons, as they are read and checked. */
@Timeout(60)
final class CourseComparisonReaderTest {

    private static final String LESSON = "01-part/02-second/lesson.md";
    private static final String BLOCK = """
            ```comparison
            id: both
            title: Both ways
            rows:
              - {label: A loop, lesson: first, lab: sum, program: Loop}
              - {label: A pool, lesson: first, lab: sum, program: Pool}
            baseline: A loop
            knobs: {threads: 5}
            amdahl: true
            published:
              source: a laptop
              rows:
                - {label: A loop, seconds: 14.29}
            columns: [memory]
            ```
            """;

    @TempDir
    Path root;

    private final SoundContent content = new SoundContent();

    @BeforeEach
    void addTheBlock() {
        content.change(LESSON, "Text.\n", BLOCK);
    }

    @Test
    void readsAComparison() throws IOException {
        content.write(root);
        CourseComparison read = CatalogLoader.load(root)
                .lesson("second")
                .flatMap(lesson -> lesson.comparison("both"))
                .orElseThrow();
        assertEquals(
                new CourseComparison.Row("A pool", "first", "sum", "Pool"),
                read.rows().getLast());
        assertEquals(Map.of("threads", 5), read.knobs());
        assertEquals(
                Optional.of(14.29),
                read.published().map(note -> note.rows().getFirst().seconds()));
        assertEquals(Set.of(CourseComparison.Column.MEMORY), read.columns());
        assertTrue(read.amdahl());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lesson: first, lab: sum, program: Pool | lesson: frist, lab: sum, program: Pool | :11: there is no lesson 'frist'",
                "lab: sum, program: Pool | lab: sums, program: Pool | :11: the lesson 'first' has no lab 'sums'",
                "program: Pool | program: Pond | :11: the lab 'sum' has no program 'Pond'",
                "label: A pool | label: A loop | :11: two rows have this label",
                "baseline: A loop | baseline: A hoop | :12: no row is labelled 'A hoop'",
                "threads: 5 | threads: 65 | :10: the lab 'sum' has no knob 'threads' that may be 65",
                "threads: 5 | tasks: 5 | :10: the lab 'sum' has no knob 'tasks' that may be 5",
                "seconds: 14.29 | seconds: long | :18: 'seconds' must be a number from 0 to 1000000, not 'long'",
                "columns: [memory] | columns: [colour] | :19: a column must be one of [cpu, memory, threads], not 'colour'",
                "amdahl: true | amdahls: true | :14: unknown field 'amdahls'",
            })
    void tellsFileAndLineOfASlip(String from, String to, String problem) throws IOException {
        content.change(LESSON, from, to);
        content.write(root);
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        assertTrue(fault.toString().contains(LESSON + problem), fault.toString());
    }
}
