package signalbox.run;

import java.util.List;

/**
 * Runs that were asked for together and go one after the other, since a race that shares the machine would not be
 * honest. Immutable; the runs themselves go on.
 *
 * @param runs in the order of their start
 */
public record Batch(BatchId id, Kind kind, List<Run> runs) {

    /** What was asked for. */
    public enum Kind {
        /** One program several times with the same knobs, each time anew. */
        REPEAT,
        /** Every program of a lab once, with the same knobs. */
        ALL
    }

    public Batch {
        runs = List.copyOf(runs);
    }

    /** What the runs say, program by program. All runs of a batch are of one lab and have equal knobs. */
    public Comparison comparison() {
        RunRequest first = runs.getFirst().request();
        return Comparison.of(first.lab(), first.knobs(), runs);
    }

    /** Whether all its runs are over. */
    public boolean over() {
        return runs.stream().allMatch(run -> run.ended().isPresent());
    }
}
