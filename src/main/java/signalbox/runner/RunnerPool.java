package signalbox.runner;

import java.util.function.Consumer;
import signalbox.wire.Order;

/**
 * Keeps children started and warm, each for one program. Thread-safe.
 */
public final class RunnerPool implements AutoCloseable {

    /** Begins to start the spares, and returns. */
    public RunnerPool(RunnerSettings settings, Gate gate) {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs a program in a spare of that kind or, if none is ready, in a child that is started for it (whether the gate
     * is held or not).
     *
     * @param listener gets the messages, on one thread after the other, never at the same time; must not block for
     *     long, for the program is held up by it
     */
    public Execution start(Order.Execute job, Kind kind, Consumer<Message> listener) {
        throw new UnsupportedOperationException();
    }

    /** How many spares of that kind wait for a job. */
    public int waiting(Kind kind) {
        throw new UnsupportedOperationException();
    }

    /** Kills all children, and waits until they are gone. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
