package signalbox.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import signalbox.run.Conditions;
import signalbox.run.RunEvent;
import signalbox.run.RunFigures;
import signalbox.run.RunOutcome;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/**
 * Tells what threads did as a run's events, in the order in which a child would report them: long spans when they open
 * and when they close, short ones when they end. Times are milliseconds.
 */
final class Story {

    private static final double LONG_MILLIS = 10;

    private record Told(long at, RunEvent event) {}

    private final List<Told> told = new ArrayList<>();
    private int lanes;
    private int spans;
    private double end;

    Story() {
        told.add(new Told(-1, new RunEvent.Started(new Conditions(0, true, 2, "25"))));
    }

    static long nanos(double millis) {
        return Math.round(millis * 1e6);
    }

    int lane(LaneKind kind, int process, String name, double at) {
        int lane = lanes++;
        tell(at, new RunEvent.LaneOpened(lane, process, kind, name, nanos(at)));
        return lane;
    }

    void ends(int lane, double at) {
        tell(at, new RunEvent.LaneClosed(lane, nanos(at)));
    }

    void did(int lane, int depth, SpanKind kind, CallSite site, String detail, int other, double from, double to) {
        int span = spans++;
        if (to - from < LONG_MILLIS) {
            tell(to, new RunEvent.Spanned(span, lane, depth, kind, site, detail, other, nanos(from), nanos(to)));
            return;
        }
        tell(
                from + LONG_MILLIS,
                nanos(from),
                new RunEvent.SpanOpened(span, lane, depth, kind, site, detail, other, nanos(from)));
        tell(to, new RunEvent.SpanClosed(span, lane, nanos(to)));
    }

    void had(int lane, double from, double to, double share) {
        tell(to, new RunEvent.CpuSampled(lane, nanos(from), nanos(to), share));
    }

    void startedProcess(int process, int parent, double at) {
        tell(at, new RunEvent.ProcessStarted(process, "java Fetch", parent, nanos(at)));
    }

    private void tell(double at, RunEvent event) {
        tell(at, nanos(at), event);
    }

    private void tell(double at, long reaches, RunEvent event) {
        told.add(new Told(nanos(at), event));
        end = Math.max(end, reaches / 1e6);
    }

    /** The events up to that instant, by the time at which they are told. */
    List<RunEvent> until(double millis) {
        return told.stream()
                .filter(one -> one.at() <= nanos(millis))
                .sorted(Comparator.comparingLong(Told::at))
                .map(Told::event)
                .toList();
    }

    /** All events, with the end of the run. */
    List<RunEvent> all() {
        List<RunEvent> events = new ArrayList<>(until(Double.MAX_VALUE / 1e7));
        events.add(ended());
        return events;
    }

    /** The events in batches of that many milliseconds, as they would be sent; the last holds the end. */
    List<List<RunEvent>> batches(double millis) {
        TreeMap<Long, List<RunEvent>> batches = new TreeMap<>();
        told.stream()
                .sorted(Comparator.comparingLong(Told::at))
                .forEach(one -> batches.computeIfAbsent(one.at() / nanos(millis), _ -> new ArrayList<>())
                        .add(one.event()));
        List<List<RunEvent>> all = new ArrayList<>(batches.values());
        all.add(List.of(ended()));
        return all;
    }

    double endMillis() {
        return end;
    }

    private RunEvent ended() {
        return new RunEvent.Ended(
                new RunOutcome.Finished("It ended."),
                new RunFigures(nanos(end), nanos(end) / 2, 1 << 20, lanes, 0, 0, 0, 0.01, Optional.empty()));
    }
}
