package signalbox.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Listing;
import signalbox.lesson.Program;

/**
 * A lab as a page shows it. Immutable.
 *
 * @param knobs the value that each knob shows
 * @param tabs one for each program, in the lab's order
 */
public record LabView(Lesson lesson, Lab lab, Map<String, Integer> knobs, List<Tab> tabs) {

    /**
     * A program with what was run of it.
     *
     * @param index from 0
     * @param selected whether its tab is open
     */
    public record Tab(int index, Program program, boolean selected, Slot slot) {

        /** The program's text, coloured. */
        public Listing listing() {
            return program.listing();
        }
    }

    /**
     * The place on a page for a program's runs.
     *
     * @param id of the element
     * @param panels the runs that it shows, oldest first
     */
    public record Slot(String id, int index, String label, List<RunPanel> panels) {}

    /** Where problems with this lab's form are told. */
    public static String messagePlace(Lab lab) {
        return "lab-" + lab.id() + "-message";
    }

    /** Id of the element that shows the runs of the program with that index. */
    static String slotId(Lab lab, int index) {
        return "lab-" + lab.id() + "-slot-" + index;
    }

    /**
     * What changes on a page when runs were started.
     *
     * @param messagePlace where an earlier problem may still be told
     * @param outcomes tables that count what comes out of these runs
     */
    public record Started(String messagePlace, List<Slot> slots, List<OutcomesView> outcomes) {}

    /**
     * What a program changed of the one before it.
     *
     * @param before label of that one
     */
    public record Changed(String before, Changes changes) {}

    /** What a tab's program changed of the one on the tab to its left; empty for the first, and where nothing did. */
    public Optional<Changed> changed(Tab tab) {
        if (tab.index() == 0) {
            return Optional.empty();
        }
        Program before = tabs.get(tab.index() - 1).program();
        Changes changes = Changes.between(before.source(), tab.program().source());
        return changes.rows().isEmpty() ? Optional.empty() : Optional.of(new Changed(before.label(), changes));
    }

    /** Id of the lab's element. */
    public String id() {
        return lab.anchor();
    }

    /** URL of the comparison of runs of this lab. */
    public String comparisonUrl() {
        return "/lessons/" + lesson.slug() + "/labs/" + lab.id() + "/comparison";
    }

    /** Whether any run is shown. */
    public boolean hasRuns() {
        return tabs.stream().anyMatch(tab -> !tab.slot().panels().isEmpty());
    }
}
