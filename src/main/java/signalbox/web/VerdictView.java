package signalbox.web;

import java.util.List;
import java.util.Optional;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Prose;

/**
 * What a page says of a choice once its program has been run. Immutable.
 *
 * @param lab the programs to choose from
 * @param chosen name of the program that the reader took first; empty if that is not known any more
 * @param rows of the ways whose runs are over, in the lesson's order
 * @param rest how many ways have not been run, where one has
 */
public record VerdictView(Lesson lesson, Lab lab, Optional<String> chosen, List<Row> rows, int rest) {

    /**
     * A way that was run.
     *
     * @param program its name
     * @param time that it took, or how it ended where the time does not count
     */
    public record Row(String program, String label, boolean right, String time, Prose reason) {}

    /** What is said of the way that the reader took first, once its run is over. */
    public Optional<Row> said() {
        return rows.stream()
                .filter(row -> chosen.filter(row.program()::equals).isPresent())
                .findFirst();
    }

    /** Where a form runs all ways. */
    public String runsUrl() {
        return "/lessons/" + lesson.slug() + "/runs";
    }
}
