package signalbox.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import signalbox.lesson.Catalog;
import signalbox.lesson.CourseComparison;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.store.KeptRun;
import signalbox.store.Progress;

/**
 * A comparison as a page shows it: the latest run of each row that counts. Immutable.
 *
 * @param lesson where it stands
 */
public record CourseComparisonView(Lesson lesson, CourseComparison comparison, List<Row> rows, Content chart) {

    /**
     * One program.
     *
     * @param place where its lab stands, to run it there
     * @param title of its lesson
     * @param knobs of the run, in words
     * @param run the latest that counts, if there is one
     * @param speedUp the baseline's time divided by its own
     * @param serial the share of the work that no core can share with another, by Amdahl's law from the speed-up on
     *     this machine's cores, 0 to 1; empty where that says nothing
     */
    public record Row(
            String label,
            String place,
            String title,
            String knobs,
            Optional<KeptRun> run,
            OptionalDouble speedUp,
            OptionalDouble serial) {

        /** Wall clock in milliseconds. */
        public OptionalDouble millis() {
            return run.isPresent() ? OptionalDouble.of(run.get().figures().wallMillis()) : OptionalDouble.empty();
        }
    }

    /** The rows, from what is kept of a reader. */
    static List<Row> rows(Catalog course, CourseComparison comparison, Progress progress) {
        Optional<KeptRun> baseline = comparison.rows().stream()
                .filter(row -> row.label().equals(comparison.baseline()))
                .findFirst()
                .flatMap(row -> latest(row, comparison.knobs(), progress));
        return comparison.rows().stream()
                .map(row -> row(course, row, latest(row, comparison.knobs(), progress), baseline, comparison))
                .toList();
    }

    private static Optional<KeptRun> latest(CourseComparison.Row row, Map<String, Integer> knobs, Progress progress) {
        return progress.runs().stream()
                .filter(run -> run.counts() && run.figures().wallNanos() > 0)
                .filter(run -> run.lesson().equals(row.lesson())
                        && run.lab().equals(row.lab())
                        && run.program().equals(row.program()))
                .filter(run -> run.knobs().entrySet().containsAll(knobs.entrySet()))
                .reduce((older, newer) -> newer);
    }

    private static Row row(
            Catalog course,
            CourseComparison.Row row,
            Optional<KeptRun> run,
            Optional<KeptRun> baseline,
            CourseComparison comparison) {
        Lesson lesson = course.lesson(row.lesson()).orElseThrow();
        Lab lab = lesson.lab(row.lab()).orElseThrow();
        OptionalDouble speedUp = run.isPresent() && baseline.isPresent()
                ? OptionalDouble.of(baseline.get().figures().wallMillis()
                        / run.get().figures().wallMillis())
                : OptionalDouble.empty();
        boolean infer = comparison.amdahl() && !row.label().equals(comparison.baseline()) && speedUp.isPresent();
        return new Row(
                row.label(),
                "/lessons/" + lesson.slug() + "#" + lab.anchor(),
                lesson.title(),
                run.map(kept -> RunPanel.knobs(lab.knobs(), kept.knobs())).orElse(""),
                run,
                speedUp,
                infer ? serialShare(speedUp.getAsDouble(), run.get().figures().cores()) : OptionalDouble.empty());
    }

    /**
     * Amdahl's law solved for the serial share s: S = 1 / (s + (1 − s) / N) gives s = (1/S − 1/N) / (1 − 1/N). Faster
     * than N times is rounded to none, slower than without help to all.
     */
    static OptionalDouble serialShare(double speedUp, int cores) {
        if (cores < 2) {
            return OptionalDouble.empty();
        }
        double perCore = 1.0 / cores;
        return OptionalDouble.of(Math.clamp((1 / speedUp - perCore) / (1 - perCore), 0.0, 1.0));
    }

    /** Whether that column is shown. */
    public boolean shows(CourseComparison.Column column) {
        return comparison.columns().contains(column);
    }

    /** Whether anything was run yet. */
    public boolean measured() {
        return rows.stream().anyMatch(row -> row.run().isPresent());
    }

    /** The knobs that only count with these values: "downloads = 160, threads = 5". */
    public String required() {
        return comparison.knobs().entrySet().stream()
                .map(knob -> knob.getKey() + " = " + knob.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Where it is filled anew. */
    public String url() {
        return "/lessons/" + lesson.slug() + "/comparisons/" + comparison.id();
    }
}
