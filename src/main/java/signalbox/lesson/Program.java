package signalbox.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.wire.SourceFile;

/**
 * One plain Java file of a lesson, which is shown and run as it stands; or what a reader made of it, or wrote on a blank
 * page. Immutable and thread-safe.
 *
 * @param name the class that its file makes: {@code FiveThreads}
 * @param label on its tab: {@code Virtual threads}
 * @param source the file's text
 * @param load what it asks of the machine
 * @param usesPracticeSite whether the practice site runs beside it
 * @param startsProcesses whether it starts processes of itself
 * @param traced whether it is run with a picture
 * @param carriers parallelism of the virtual thread scheduler, 0 for the JVM's own choice
 * @param ends how a run of it is meant to end
 * @param lastLine what a correct run prints last; empty if nothing can be said
 * @param formula expected wall time in milliseconds; empty if there is no theory
 * @param marks what is written in the margin, in the order of their lines
 * @param own the reader's files, which are run instead of it; empty for the lesson's own program
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
        Ends ends,
        Optional<Template> lastLine,
        Optional<Formula> formula,
        List<Mark> marks,
        List<SourceFile> own) {

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

    /** A program as a lesson has it. */
    public Program(
            String name,
            String label,
            String source,
            Load load,
            boolean usesPracticeSite,
            boolean startsProcesses,
            boolean traced,
            int carriers,
            Ends ends,
            Optional<Template> lastLine,
            Optional<Formula> formula,
            List<Mark> marks) {
        this(
                name,
                label,
                source,
                load,
                usesPracticeSite,
                startsProcesses,
                traced,
                carriers,
                ends,
                lastLine,
                formula,
                marks,
                List.of());
    }

    /** The file's name in the lesson's folder. */
    public String fileName() {
        return name + ".java";
    }

    /**
     * What a correct run with these knobs prints last.
     *
     * @param knobs a value for every knob of the lab
     */
    public Optional<String> expectedLastLine(Map<String, Integer> knobs) {
        return lastLine.map(line -> line.fill(knobs));
    }

    /** The same with another source, which nothing is marked in. */
    public Program withSource(String other) {
        return new Program(
                name,
                label,
                other,
                load,
                usesPracticeSite,
                startsProcesses,
                traced,
                carriers,
                ends,
                lastLine,
                formula,
                List.of());
    }

    /**
     * The same with a reader's files in its place, of which nothing is known: neither what they should print nor how
     * long that should take.
     *
     * @param files at least one, without a {@link OwnFiles#problem problem}
     */
    public Program edited(List<SourceFile> files) {
        return new Program(
                name,
                label,
                files.getFirst().text(),
                load,
                usesPracticeSite,
                startsProcesses,
                traced,
                carriers,
                Ends.FINISHED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.copyOf(files));
    }

    /** Whether a reader wrote it, so that its runs say nothing of the lesson's program. */
    public boolean isOwn() {
        return !own.isEmpty();
    }

    /** The files that it is compiled from, the one that is started first. */
    public List<SourceFile> files() {
        return isOwn() ? own : List.of(new SourceFile(fileName(), source));
    }

    /** Its source, coloured. */
    public Listing listing() {
        return Listing.java(source);
    }
}
