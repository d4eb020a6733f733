package signalbox.run;

import java.time.Duration;
import java.util.Optional;

/**
 * Starts, finds and stops runs; holds the one fair queue. Thread-safe.
 */
public final class RunDesk implements AutoCloseable {

    /** What came of a request. */
    public sealed interface Admission {
        /** The run to watch, which may be one that somebody else asked for. */
        record Admitted(Run run) implements Admission {}

        /** Too many are in line; try again after that time. */
        record Refused(String sentence, Duration retryAfter) implements Admission {}
    }

    /**
     * Puts a request in line.
     *
     * @param anew whether it must be a run of its own even if the same is waiting or under way
     */
    public Admission submit(RunRequest request, ReaderId reader, boolean anew) {
        throw new UnsupportedOperationException();
    }

    /** A run that is in line, under way or still remembered. */
    public Optional<Run> find(RunId id) {
        throw new UnsupportedOperationException();
    }

    /** That reader wants no more of that run: it is stopped if nobody else asked for it. */
    public void stop(RunId id, ReaderId reader) {
        throw new UnsupportedOperationException();
    }

    /** Somebody's page shows that run until the answer is closed; a run that nobody watches is stopped after a while. */
    public Watch watch(RunId id) {
        throw new UnsupportedOperationException();
    }

    /** A page that shows a run. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Stops all runs and lets no new one in. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
