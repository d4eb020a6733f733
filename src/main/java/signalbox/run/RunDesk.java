package signalbox.run;

import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;

/**
 * Starts, finds and stops runs; holds the one fair queue. Thread-safe.
 */
public final class RunDesk implements AutoCloseable {

    /**
     * Puts a request in line. A request whose source and knobs are those of a run in line or under way joins that run.
     *
     * @param anew whether it must be a run of its own even so
     */
    public Admission<Run> submit(RunRequest request, ReaderId reader, boolean anew) {
        throw new UnsupportedOperationException();
    }

    /** Puts every program of the lab in line, one after the other, with these knobs; joins those that are there. */
    public Admission<Batch> runAll(Lesson lesson, Lab lab, Map<String, Integer> knobs, ReaderId reader) {
        throw new UnsupportedOperationException();
    }

    /** Puts one program in line so many times, one after the other, each of them anew. */
    public Admission<Batch> repeat(RunRequest request, int times, ReaderId reader) {
        throw new UnsupportedOperationException();
    }

    /** A batch that is still remembered. */
    public Optional<Batch> findBatch(BatchId id) {
        throw new UnsupportedOperationException();
    }

    /** A run that is in line, under way or still remembered. */
    public Optional<Run> find(RunId id) {
        throw new UnsupportedOperationException();
    }

    /** That reader wants no more of that run; says whether it is over or ends now, as nobody else asked for it. */
    public boolean stop(RunId id, ReaderId reader) {
        throw new UnsupportedOperationException();
    }

    /**
     * Somebody's page shows that run until the answer is closed; a run that nobody watches is stopped after {@link
     * RunLimits#unwatched()}. A page that only asks now and then opens and closes a watch each time.
     */
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
