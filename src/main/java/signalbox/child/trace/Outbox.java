package signalbox.child.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import signalbox.wire.Report;

/**
 * Reports on their way out. They reach the sink in the order in which they were put in, each once, in batches; the
 * sink is called by one thread at a time. Safe for use by any number of threads; {@link #post} never blocks.
 */
public final class Outbox {

    /** Keeps a batch small enough to be encoded at once. */
    private static final int MOST_IN_A_BATCH = 512;

    private final ConcurrentLinkedQueue<Report> waiting = new ConcurrentLinkedQueue<>();

    /** Whether something stands in line that a reader would miss at once. */
    private volatile boolean urgent;

    /** A monitor: a lock that parks would take the parking permit of the program's thread. */
    private final Object sending = new Object();

    private final Consumer<List<Report>> sink;

    /** @param sink takes the batches; may block, which blocks the caller of {@link #drain} and {@link #send} alone */
    public Outbox(Consumer<List<Report>> sink) {
        this.sink = sink;
    }

    /** Puts a report in line; somebody's {@link #drain} will send it. */
    public void post(Report report) {
        waiting.add(report);
        urgent = true;
    }

    /** Puts a report in line that may wait there until others come: each message costs a program that computes. */
    void postLater(Report report) {
        waiting.add(report);
    }

    /** Whether reports stand in line other than those that may wait. */
    boolean urgent() {
        return urgent;
    }

    /** Puts a report in line and returns when the sink has it, and with it all that stood in line before. */
    public void send(Report report) {
        waiting.add(report);
        drain();
    }

    /** Gives to the sink what stood in line when this was called. */
    public void drain() {
        synchronized (sending) {
            urgent = false;
            for (List<Report> batch = next(); !batch.isEmpty(); batch = next()) {
                sink.accept(batch);
            }
        }
    }

    private List<Report> next() {
        var batch = new ArrayList<Report>();
        for (Report next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
            if (batch.size() == MOST_IN_A_BATCH) {
                break;
            }
        }
        return batch;
    }
}
