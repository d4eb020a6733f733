package signalbox.runner;

/** A program that runs, or ran, in a child of its own. Thread-safe. */
public final class Execution {

    /** Process id of the child. */
    public long pid() {
        throw new UnsupportedOperationException();
    }

    /** Whether a spare was waiting; otherwise the child was started for this run and its start-up was waited for. */
    public boolean warm() {
        throw new UnsupportedOperationException();
    }

    /** What it takes now; {@link Usage#NONE} once it is over. A reading is shared for some 40 ms. */
    public Usage usage() {
        throw new UnsupportedOperationException();
    }

    /** Kills the child and all that it started; returns at once. The last message follows within a second. */
    public void stop() {
        throw new UnsupportedOperationException();
    }
}
