package signalbox.lesson;

import java.util.List;
import java.util.Optional;

/**
 * One plain Java file of a lesson, which is shown and run as it stands.
 *
 * @param name the class that its file makes: {@code FiveThreads}
 * @param label on its tab: {@code 5 threads}
 * @param source the file's text
 * @param load what it asks of the machine
 * @param usesPracticeSite whether the practice site runs beside it
 * @param startsProcesses whether it starts processes of itself
 * @param traced whether it is run with a picture
 * @param carriers parallelism of the virtual thread scheduler, 0 for the JVM's own choice
 * @param lastLine what a correct run prints last; {@code {knob}} stands for a knob's value, {@code {n*m}} forms are
 *     not known here: the text is compared after putting in the values
 * @param formula expected wall time in milliseconds as an expression over knobs, {@code cores} and {@code baseline}
 *     (the baseline program's measured milliseconds); empty if there is no theory
 * @param marks what is written in the margin, by line
 */
public record Program(
        String name,
        String label,
        String source,
        Load load,
        boolean usesPracticeSite,
        boolean startsProcesses,
        boolean traced,
        int carriers,
        Optional<String> lastLine,
        Optional<Formula> formula,
        List<Mark> marks) {

    /** What a program asks of the machine, which decides whether others may run beside it. */
    public enum Load {
        /** Mostly waits: may share the machine. */
        WAITING,
        /** Computes: has the cores to itself. */
        COMPUTING
    }

    /**
     * A label in the margin of a listing, such as "make the tasks".
     *
     * @param firstLine 1-based
     * @param lastLine inclusive
     */
    public record Mark(int firstLine, int lastLine, String label) {}
}
