package signalbox.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/**
 * What the threads of a run did, built event by event; events may tell of earlier times than those before them. Lanes
 * and spans are bounded; the counts of states are kept for all, from the first event. Not thread-safe.
 */
public final class Timeline {

    /** More lanes than this are counted, but get no row. */
    public static final int MAX_LANES = 20_000;

    /** More spans than this are counted, but not kept. */
    public static final int MAX_SPANS = 200_000;

    private final Map<Integer, Lane> lanes = new TreeMap<>();
    private final List<Span> spans = new ArrayList<>();
    private final StateCounts counts = new StateCounts();
    private long end;
    private long unkept;
    private boolean started;
    private boolean over;
    private boolean sampled;
    private int shares;

    /**
     * Takes the next event.
     *
     * @return the segments that it made known. They are to be painted over what was known before
     */
    public List<Segment> add(RunEvent event) {
        return switch (event) {
            case RunEvent.Started _ -> starts();
            case RunEvent.LaneOpened e -> opens(e);
            case RunEvent.LaneClosed e -> closes(e);
            case RunEvent.SpanOpened e -> opens(e);
            case RunEvent.SpanClosed e -> closes(e);
            case RunEvent.Spanned e -> spans(e);
            case RunEvent.CpuSampled e -> samples(e);
            case RunEvent.Printed e -> reaches(e.at());
            case RunEvent.ProcessStarted e -> reaches(e.at());
            case RunEvent.ProcessEnded e -> reaches(e.at());
            case RunEvent.Deadlocked e -> reaches(e.at());
            case RunEvent.Ended e -> ends(e);
            case RunEvent.Queued _, RunEvent.OutputCut _, RunEvent.Incomplete _ -> List.of();
        };
    }

    /** Lanes by number, which is the order of their appearance. */
    public Collection<Lane> lanes() {
        return Collections.unmodifiableCollection(lanes.values());
    }

    /** The lane of that number, if it is known and kept. */
    public @Nullable Lane lane(int number) {
        return lanes.get(number);
    }

    /** Spans that ended, as they became known. */
    public List<Span> spans() {
        return Collections.unmodifiableList(spans);
    }

    /** Latest instant known, in nanoseconds since main was called. */
    public long end() {
        return end;
    }

    /** Whether the program's main was called. */
    public boolean started() {
        return started;
    }

    /** Whether the run is over, so that nothing more comes. */
    public boolean over() {
        return over;
    }

    /** Whether the use of cores was measured at all. */
    public boolean sampled() {
        return sampled;
    }

    /** How many lanes and spans were told of, but not kept because there were too many. */
    public long unkept() {
        return unkept;
    }

    /** How many lanes were in each state over time, with what goes on counted up to that instant. */
    public StateCounts counts(long now) {
        StateCounts all = counts.copy();
        for (Lane lane : lanes.values()) {
            for (Segment segment : lane.openSegments(now)) {
                count(lane, segment, all, 1);
            }
        }
        return all;
    }

    private List<Segment> starts() {
        started = true;
        return List.of();
    }

    private List<Segment> opens(RunEvent.LaneOpened event) {
        if (lanes.size() < MAX_LANES) {
            lanes.putIfAbsent(event.lane(), new Lane(event));
        } else {
            unkept++;
        }
        return reaches(event.at());
    }

    private List<Segment> closes(RunEvent.LaneClosed event) {
        Lane lane = lanes.get(event.lane());
        end = Math.max(end, event.at());
        if (lane == null) {
            return List.of();
        }
        lane.ends(event.at());
        return keep(lane, lane.closesAll(event.at()));
    }

    private List<Segment> opens(RunEvent.SpanOpened event) {
        Lane lane = lanes.get(event.lane());
        if (lane != null) {
            Span span = Span.of(event);
            lane.opens(span);
            Lane carrier = carrierOf(lane, span);
            if (carrier != null) {
                carrier.mounts(span);
            }
        }
        return reaches(event.at());
    }

    private List<Segment> closes(RunEvent.SpanClosed event) {
        Lane lane = lanes.get(event.lane());
        end = Math.max(end, event.at());
        return lane == null ? List.of() : keep(lane, lane.closes(event.span(), event.at()));
    }

    private List<Segment> spans(RunEvent.Spanned event) {
        Lane lane = lanes.get(event.lane());
        end = Math.max(end, event.to());
        if (lane == null) {
            counts.add(event.kind(), event.from(), event.to(), 1);
            return List.of();
        }
        return keep(lane, List.of(Span.of(event)));
    }

    private List<Segment> samples(RunEvent.CpuSampled event) {
        sampled = true;
        Lane lane = lanes.get(event.lane());
        if (lane != null && event.to() > event.from() && shares++ < MAX_SPANS) {
            lane.samples(new CpuShare(event.from(), event.to(), Math.clamp(event.share(), 0, 1)));
        }
        return reaches(event.to());
    }

    private List<Segment> ends(RunEvent.Ended event) {
        end = Math.max(end, event.figures().wallNanos());
        over = true;
        List<Segment> shown = new ArrayList<>();
        for (Lane lane : lanes.values()) {
            shown.addAll(keep(lane, lane.closesAll(end)));
            lane.ends(end);
        }
        return shown;
    }

    private List<Segment> reaches(long at) {
        end = Math.max(end, at);
        return List.of();
    }

    private List<Segment> keep(Lane lane, List<Span> closed) {
        List<Segment> shown = new ArrayList<>(closed.size());
        for (Span span : closed) {
            Lane carrier = carrierOf(lane, span);
            if (carrier != null) {
                carrier.unmounts(span);
            }
            if (spans.size() >= MAX_SPANS) {
                unkept++;
                counts.add(span.kind(), span.from(), span.to(), lane.kind() == LaneKind.CARRIER ? 0 : 1);
                continue;
            }
            spans.add(span);
            Segments.Laid laid = lane.lay(span);
            laid.shown().forEach(segment -> count(lane, segment, counts, 1));
            laid.hidden().forEach(segment -> count(lane, segment, counts, -1));
            if (carrier != null) {
                laid.shown().forEach(carrier::mounts);
            }
            shown.addAll(laid.shown());
        }
        return shown;
    }

    /** A carrier's time is that of the virtual threads on it, which are counted themselves. */
    private static void count(Lane lane, Segment segment, StateCounts into, int sign) {
        if (lane.kind() != LaneKind.CARRIER) {
            into.add(segment.span().kind(), segment.from(), segment.to(), sign);
        }
    }

    /** The carrier that a working virtual thread is mounted on during that span, if it is known. */
    public @Nullable Lane carrierOf(Lane lane, Span span) {
        if (lane.kind() != LaneKind.VIRTUAL || span.kind() != SpanKind.WORKING || span.other() < 0) {
            return null;
        }
        Lane other = lanes.get(span.other());
        return other != null && other.kind() == LaneKind.CARRIER ? other : null;
    }
}
