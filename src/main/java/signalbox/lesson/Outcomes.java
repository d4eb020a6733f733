package signalbox.lesson;

import java.util.List;
import java.util.Optional;

/**
 * In which states the many trials of a program can end. The program prints running totals, {@code STATE: COUNT}.
 * Immutable and thread-safe.
 *
 * @param id unique within the lesson
 * @param lab id of the lab it is about, which stands in the same lesson
 * @param program name of a program of that lab; no other block of this kind is about it
 * @param title plain text
 * @param states at least one, in the order in which they are shown
 */
public record Outcomes(String id, String lab, String program, String title, List<State> states) implements Block {

    /** Longest name of a state, in UTF-16 code units. */
    public static final int LONGEST_STATE = 60;

    /**
     * One way in which a trial can end.
     *
     * @param name as the program prints it; plain text
     * @param allowed whether it is right by the rules that the lesson is about
     * @param meaning how it comes about, or why it cannot; a single line
     */
    public record State(String name, boolean allowed, Prose meaning) {}

    public Outcomes {
        states = List.copyOf(states);
    }

    /** Its place in the page of its lesson. */
    public String anchor() {
        return "outcomes-" + id;
    }

    /** The state of that name, if it was foreseen. */
    public Optional<State> state(String name) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst();
    }
}
