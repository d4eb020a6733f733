package signalbox.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import signalbox.lesson.Program;
import signalbox.search.Results;

/**
 * Every component in every state, on one page for those who work on them. Immutable.
 *
 * @param blocks the course's first block of each kind
 * @param questions answered right and wrong
 * @param stage what runs show, where the course has a lab for it
 * @param listing a program with all that a listing colours
 * @param changes from one version of it to the next
 * @param outcomes with one that was not foreseen, where the course counts any
 * @param curve of a sweep, where the course has one
 * @param found results of a search
 * @param room of a study group, where the course has a question
 */
public record DesignView(
        List<Named> blocks,
        List<QuestionView> questions,
        Optional<Stage> stage,
        Program listing,
        Changes changes,
        Optional<OutcomesView> outcomes,
        Optional<Content> curve,
        Results found,
        Optional<DesignRoom> room) {

    /** A component with what it is. */
    public record Named(String name, Content content) {}

    /**
     * A lab with runs that never were.
     *
     * @param lab before any run
     * @param panels one in each state
     */
    public record Stage(
            LabView lab, RaceView race, List<RunPanel> panels, ComparisonView comparison, VerdictView verdict) {}
}
