package signalbox.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Programs of any lessons against each other, by the runs that the reader has made of them. Immutable and thread-safe.
 *
 * @param id unique within the lesson
 * @param title plain text
 * @param rows at least two, in the order in which they are shown
 * @param baseline label of the row that speed-ups are measured against
 * @param knobs only runs with these values count; empty: the latest run with any
 * @param amdahl whether to infer the serial share by Amdahl's law
 * @param published figures of another machine, to be shown beside
 * @param columns what is shown besides times
 */
public record CourseComparison(
        String id,
        String title,
        List<Row> rows,
        String baseline,
        Map<String, Integer> knobs,
        boolean amdahl,
        Optional<Published> published,
        Set<Column> columns)
        implements Block {

    /**
     * A program of a lesson.
     *
     * @param label unique within the comparison, plain text
     */
    public record Row(String label, String lesson, String lab, String program) {}

    /** What somebody else measured, and who. */
    public record Published(String source, List<Figure> rows) {}

    /** One published time. */
    public record Figure(String label, double seconds) {}

    /** What may be shown besides times. */
    public enum Column {
        MEMORY,
        THREADS,
        CPU
    }

    public CourseComparison {
        rows = List.copyOf(rows);
        knobs = Map.copyOf(knobs);
        columns = Set.copyOf(columns);
    }

    /** Where it stands on its lesson's page. */
    public String anchor() {
        return "comparison-" + id;
    }
}
