package signalbox.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import signalbox.run.RunEvent;
import signalbox.run.Tally;
import signalbox.wire.OutputStreamKind;

/** How far a run is, as a panel tells it: its events summed up. Not thread-safe. */
public final class RunProgress {

    private final List<Output> output = new ArrayList<>();
    private final Tally tally = new Tally();
    private boolean lineOpen;
    private long latestNanos;
    private OptionalInt place = OptionalInt.empty();
    private Optional<RunEvent.Started> started = Optional.empty();
    private Optional<RunEvent.OutputCut> cut = Optional.empty();
    private Optional<RunEvent.Incomplete> incomplete = Optional.empty();
    private Optional<RunEvent.Deadlocked> deadlock = Optional.empty();
    private Optional<RunEvent.Ended> ended = Optional.empty();

    /**
     * A piece of output.
     *
     * @param beginsLine whether it stands at the beginning of a line
     * @param millis since the start of main
     * @param lane the thread that printed it; −1 if it is unknown
     */
    public record Output(String text, boolean error, boolean beginsLine, boolean endsLine, long millis, int lane) {}

    /** Takes an event into account. */
    void add(RunEvent event) {
        switch (event) {
            case RunEvent.Queued queued -> place = OptionalInt.of(queued.place());
            case RunEvent.Started start -> started = Optional.of(start);
            case RunEvent.Printed printed -> {
                output.add(next(printed));
                tally.add(printed);
                reach(printed.at());
            }
            case RunEvent.OutputCut sentence -> cut = Optional.of(sentence);
            case RunEvent.Incomplete totals -> incomplete = Optional.of(totals);
            case RunEvent.Deadlocked ring -> {
                deadlock = deadlock.or(() -> Optional.of(ring));
                reach(ring.at());
            }
            case RunEvent.Ended end -> ended = Optional.of(end);
            case RunEvent.LaneOpened lane -> reach(lane.at());
            case RunEvent.LaneClosed lane -> reach(lane.at());
            case RunEvent.SpanOpened span -> reach(span.at());
            case RunEvent.SpanClosed span -> reach(span.at());
            case RunEvent.Spanned span -> reach(span.to());
            case RunEvent.CpuSampled sample -> reach(sample.to());
            case RunEvent.ProcessStarted process -> reach(process.at());
            case RunEvent.ProcessEnded process -> reach(process.at());
        }
    }

    private void reach(long nanos) {
        latestNanos = Math.max(latestNanos, nanos);
    }

    /** The printed text as it is shown after all that was printed before. */
    private Output next(RunEvent.Printed printed) {
        boolean begins = !lineOpen;
        lineOpen = !printed.endsLine();
        return new Output(
                printed.text(),
                printed.stream() == OutputStreamKind.ERR,
                begins,
                printed.endsLine(),
                printed.at() / 1_000_000,
                printed.lane());
    }

    /** What was printed, in order. */
    public List<Output> output() {
        return Collections.unmodifiableList(output);
    }

    /** The latest running totals among what was printed, in order of appearance. */
    public Map<String, Long> totals() {
        return tally.counts();
    }

    /** The latest time that any event told, in milliseconds since the start of main: the run is at least that old. */
    public long millis() {
        return latestNanos / 1_000_000;
    }

    /** How many runs go first, as last told. */
    public OptionalInt place() {
        return place;
    }

    public Optional<RunEvent.Started> started() {
        return started;
    }

    public Optional<RunEvent.OutputCut> cut() {
        return cut;
    }

    public Optional<RunEvent.Incomplete> incomplete() {
        return incomplete;
    }

    /** The first ring of threads that wait for one another, if there is one. */
    public Optional<RunEvent.Deadlocked> deadlock() {
        return deadlock;
    }

    public Optional<RunEvent.Ended> ended() {
        return ended;
    }
}
