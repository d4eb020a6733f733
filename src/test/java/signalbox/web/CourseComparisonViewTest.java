package signalbox.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.lesson.Catalog;
import signalbox.lesson.CatalogLoader;
import signalbox.lesson.CourseComparison;
import signalbox.store.KeptRun;
import signalbox.store.Progress;

/** A comparison filled with what a reader ran. */
@Timeout(60)
final class CourseComparisonViewTest {

    private static final Catalog COURSE = CatalogLoader.load(Path.of("content"));
    private static final String LESSON = "one-job-four-ways";

    private static KeptRun run(String program, int second, long millis, int downloads, boolean counts) {
        return new KeptRun(
                program + second,
                Instant.ofEpochSecond(second),
                LESSON,
                "downloads",
                program,
                Map.of("downloads", downloads, "threads", 5, "processes", 4, "latency", 89),
                "",
                counts,
                counts,
                new KeptRun.Figures(millis * 1_000_000, 0, 0, 1, 0, 0, 2));
    }

    private static List<CourseComparisonView.Row> rows(Map<String, Integer> knobs, KeptRun... runs) {
        var comparison = new CourseComparison(
                "all",
                "All",
                List.of(
                        new CourseComparison.Row("Loop", LESSON, "downloads", "Synchronous"),
                        new CourseComparison.Row("Pool", LESSON, "downloads", "Threads")),
                "Loop",
                knobs,
                true,
                Optional.empty(),
                Set.of());
        return CourseComparisonView.rows(COURSE, comparison, new Progress(List.of(), List.of(runs), List.of()));
    }

    @Test
    void whatWasNotRunHasAPlaceToRunIt() {
        CourseComparisonView.Row row = rows(Map.of()).getLast();
        assertTrue(row.run().isEmpty());
        assertEquals("/lessons/one-job-four-ways#lab-downloads", row.place());
    }

    @Test
    void theLatestRunThatCountsWithTheseKnobsIsShown() {
        List<CourseComparisonView.Row> rows = rows(
                Map.of("downloads", 40),
                run("Synchronous", 1, 3000, 40, true),
                run("Synchronous", 2, 1000, 10, true),
                run("Threads", 3, 900, 40, true),
                run("Threads", 4, 600, 40, true),
                run("Threads", 5, 1, 40, false));
        assertEquals("Threads4", rows.getLast().run().orElseThrow().id());
        assertEquals(OptionalDouble.of(5.0), rows.getLast().speedUp());
        assertEquals(OptionalDouble.of(1.0), rows.getFirst().speedUp());
        assertEquals(OptionalDouble.empty(), rows.getFirst().serial(), "the baseline says nothing of itself");
        assertTrue(rows.getLast().knobs().contains("40"), rows.getLast().knobs());
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 1.0", "4, 4, 0.0", "8, 4, 0.0", "0.5, 4, 1.0", "1.6, 4, 0.5", "1.6, 2, 0.25"})
    void amdahlsLawInfersTheSerialShare(double speedUp, int cores, double share) {
        assertEquals(share, CourseComparisonView.serialShare(speedUp, cores).orElseThrow(), 1e-9);
    }

    @Test
    void oneCoreSaysNothingOfTheSerialShare() {
        assertEquals(OptionalDouble.empty(), CourseComparisonView.serialShare(1, 1));
    }
}
