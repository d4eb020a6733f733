package signalbox.run;

import java.util.List;
import signalbox.lesson.SweepPlan;

/**
 * Runs that were asked for together. They go one after the other, since what shares the machine measures the others as
 * well; all but a race, whose programs mostly wait, and whose runs say with how many others they were. All are of one
 * lab. Immutable; the runs themselves go on.
 *
 * @param runs in the order of their start
 */
public record Batch(BatchId id, Kind kind, List<Run> runs) {

    /** What was asked for. */
    public sealed interface Kind {
        /** One program several times with the same knobs, each time anew. */
        record Repeat() implements Kind {}

        /** Every program of a lab once, with the same knobs. */
        record All() implements Kind {}

        /** Those programs of a lab that wait in one JVM, side by side, with the same knobs. */
        record Race() implements Kind {}

        /** One program once for each value of a knob, after the baseline where the plan measures it. */
        record Swept(SweepPlan plan) implements Kind {}
    }

    public Batch {
        runs = List.copyOf(runs);
    }

    /** What the runs that have the knobs of the first one say, program by program. */
    public Comparison comparison() {
        RunRequest first = runs.getFirst().request();
        return Comparison.of(first.lab(), first.knobs(), runs);
    }

    /** Whether all its runs are over. */
    public boolean over() {
        return runs.stream().allMatch(run -> run.ended().isPresent());
    }
}
