package signalbox.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One execution: an append-only log of {@link RunEvent}s, numbered from 0 without gaps. Thread-safe; any number of
 * readers follow it, each at its own pace, each from where it likes.
 */
public final class Run {

    private final RunId id;
    private final RunRequest request;

    Run(RunId id, RunRequest request) {
        this.id = id;
        this.request = request;
    }

    public RunId id() {
        return id;
    }

    public RunRequest request() {
        return request;
    }

    /** The events from that number on, in order; empty if there are none yet. */
    public List<RunEvent> eventsFrom(int number) {
        throw new UnsupportedOperationException();
    }

    /** Waits until there are more than {@code number} events or the time is over; says whether there are. */
    public boolean awaitEvent(int number, Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** The last event, once the run is over. */
    public Optional<RunEvent.Ended> ended() {
        throw new UnsupportedOperationException();
    }
}
