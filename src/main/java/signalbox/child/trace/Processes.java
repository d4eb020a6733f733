package signalbox.child.trace;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import signalbox.wire.Report;

/** The processes that the program started, numbered from 1. Thread-safe. */
final class Processes {

    private record Running(int number, Process process, AtomicBoolean over) {}

    private final Queue<Running> running = new ConcurrentLinkedQueue<>();
    private final AtomicInteger started = new AtomicInteger();
    private final Outbox outbox;

    Processes(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(Process process, String command, long asked, int site, Track by) {
        int number = started.incrementAndGet();
        outbox.post(new Report.ProcessStarted(number, process.pid(), command, by.lane(), site, asked));
        running.add(new Running(number, process, new AtomicBoolean()));
    }

    /** Tells of those that have ended since. */
    void look() {
        if (!running.isEmpty()) {
            running.removeIf(this::told);
        }
    }

    /** Tells of this one, if it has ended. */
    void look(Process process) {
        running.removeIf(one -> one.process.equals(process) && told(one));
    }

    private boolean told(Running one) {
        if (one.process.isAlive()) {
            return false;
        }
        if (one.over.compareAndSet(false, true)) {
            outbox.post(new Report.ProcessEnded(one.number, one.process.exitValue(), System.nanoTime()));
        }
        return true;
    }
}
