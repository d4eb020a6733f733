package signalbox.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One execution: an append-only log of {@link RunEvent}s, numbered from 0 without gaps. Thread-safe; any number of
 * readers follow it, each at its own pace, each from where it likes. The last event is {@link RunEvent.Ended} and
 * nothing is appended after it.
 */
public final class Run {

    private final RunId id;
    private final RunRequest request;
    private final Instant asked;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private final List<RunEvent> events = new ArrayList<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private RunEvent.@Nullable Started started;
    private RunEvent.@Nullable Ended ended;

    Run(RunId id, RunRequest request, Instant asked) {
        this.id = id;
        this.request = request;
        this.asked = asked;
    }

    /** A run whose whole log is known already, as it is where it was kept or made up. */
    public static Run told(RunId id, RunRequest request, Instant asked, List<RunEvent> log) {
        Run run = new Run(id, request, asked);
        run.append(log);
        return run;
    }

    public RunId id() {
        return id;
    }

    public RunRequest request() {
        return request;
    }

    /** When it was put in line. */
    public Instant asked() {
        return asked;
    }

    /** How many events there are so far. */
    public int size() {
        lock.lock();
        try {
            return events.size();
        } finally {
            lock.unlock();
        }
    }

    /** The events from that number on, in order; empty if there are none yet. */
    public List<RunEvent> eventsFrom(int number) {
        return eventsFrom(number, Integer.MAX_VALUE);
    }

    /** At most so many events from that number on, in order; empty if there are none yet. */
    public List<RunEvent> eventsFrom(int number, int atMost) {
        if (number < 0 || atMost < 0) {
            throw new IllegalArgumentException("number and atMost are at least 0: " + number + ", " + atMost);
        }
        lock.lock();
        try {
            if (number >= events.size()) {
                return List.of();
            }
            return List.copyOf(events.subList(number, (int) Math.min(events.size(), (long) number + atMost)));
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are more than {@code number} events or the time is over; says whether there are. */
    public boolean awaitEvent(int number, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (events.size() <= number) {
                if (left <= 0) {
                    return false;
                }
                left = appended.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the run is over or the time is; says whether the run is. */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (ended == null) {
                if (left <= 0) {
                    return false;
                }
                left = appended.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Calls {@code signal} after every append until the answer is closed: for one who follows several runs. The call
     * is made on the appending thread, so it must be quick, must not block and must not throw.
     */
    public Following follow(Runnable signal) {
        // A wrapper of its own, so that closing takes out this one even where a signal is given twice.
        Runnable follower = () -> signal.run();
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** Somebody is told of a run's events until this is closed. */
    @FunctionalInterface
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /** The event that told of the start, once main was called. */
    public Optional<RunEvent.Started> started() {
        lock.lock();
        try {
            return Optional.ofNullable(started);
        } finally {
            lock.unlock();
        }
    }

    /** The last event, once the run is over. */
    public Optional<RunEvent.Ended> ended() {
        lock.lock();
        try {
            return Optional.ofNullable(ended);
        } finally {
            lock.unlock();
        }
    }

    /** Appends in this order, unless the run is over already; what comes after an {@code Ended} is dropped. */
    void append(List<RunEvent> news) {
        lock.lock();
        try {
            for (RunEvent event : news) {
                if (ended != null) {
                    break;
                }
                events.add(event);
                if (event instanceof RunEvent.Started first) {
                    started = first;
                } else if (event instanceof RunEvent.Ended last) {
                    ended = last;
                }
            }
            appended.signalAll();
        } finally {
            lock.unlock();
        }
        followers.forEach(Runnable::run);
    }

    /** Appends one event, unless the run is over already. */
    void append(RunEvent event) {
        append(List.of(event));
    }

    @Override
    public String toString() {
        return "Run " + id.text() + " of " + request.program().name();
    }
}
