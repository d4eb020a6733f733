package signalbox.store;

import signalbox.run.Run;

/**
 * A run, and how the course stands to it. Thread-safe.
 *
 * @param run with all its events, if it is over
 */
public record Recalled(Run run, Standing standing) {

    /** What has become of a run's lesson since. */
    public enum Standing {
        /** The lesson has the same program with the same knobs, or the run belongs to none. */
        SAME,
        /** The lesson has another program or other knobs; the run's request tells how they were. */
        CHANGED,
        /** The course has no such lesson; the run's request tells how it was. */
        GONE
    }
}
