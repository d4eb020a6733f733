package signalbox.web.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import signalbox.run.Lane;
import signalbox.run.Segment;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/**
 * Makes the rectangles of a lane. Stretches shorter than the grain are put together, grain by grain, into one rectangle
 * of the kind that took most of it, so that their number is bounded by the width of the picture.
 */
final class Rects {

    /** Two samples: a shorter working span is drawn as it is told, since a sample says little about it. */
    static final long SAMPLED_NANOS = 20_000_000;

    private final Lane lane;
    private final long grain;
    private final Function<Segment, Shape.Said> sayings;
    private final List<Shape> ground = new ArrayList<>();
    private final List<Shape> waits = new ArrayList<>();
    private final Map<SpanKind, Long> inGrain = new EnumMap<>(SpanKind.class);
    private final List<Segment> gathered = new ArrayList<>();

    /**
     * Rectangles of these segments of that lane.
     *
     * @param segments by their beginning; those shorter than the grain are put together only with neighbours
     * @param grain nanoseconds
     */
    Rects(Lane lane, List<Segment> segments, long grain, Function<Segment, Shape.Said> sayings) {
        this.lane = lane;
        this.grain = Math.max(1, grain);
        this.sayings = sayings;
        for (Segment segment : segments) {
            add(segment);
        }
        flush();
    }

    List<Shape> ground() {
        return ground;
    }

    List<Shape> waits() {
        return waits;
    }

    int size() {
        return ground.size() + waits.size();
    }

    /** Whether working spans of that lane are drawn as the share of a core that it had. */
    static boolean shared(Lane lane, SpanKind kind, long nanos) {
        return kind == SpanKind.WORKING
                && nanos >= SAMPLED_NANOS
                && lane.kind() != LaneKind.VIRTUAL
                && !lane.shares().isEmpty();
    }

    private void add(Segment segment) {
        if (segment.nanos() >= grain) {
            flush();
            draw(segment.span().kind(), segment.from(), segment.to(), sayings.apply(segment));
            return;
        }
        if (!gathered.isEmpty() && segment.from() / grain != gathered.getFirst().from() / grain) {
            flush();
        }
        gathered.add(segment);
        inGrain.merge(segment.span().kind(), segment.nanos(), Long::sum);
    }

    private void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        Segment first = gathered.getFirst();
        if (gathered.size() == 1) {
            draw(first.span().kind(), first.from(), first.to(), sayings.apply(first));
        } else {
            SpanKind most = Collections.max(inGrain.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            String title =
                    gathered.size() + " short spans, mostly " + Look.of(most).words();
            long to = gathered.stream().mapToLong(Segment::to).max().orElseThrow();
            draw(most, first.from(), to, new Shape.Said(title, commonLine()));
        }
        gathered.clear();
        inGrain.clear();
    }

    /** The line that all that was gathered is at; 0 if there is more than one. */
    private int commonLine() {
        int line = gathered.getFirst().span().site().line();
        return gathered.stream().allMatch(segment -> segment.span().site().line() == line) ? line : 0;
    }

    private void draw(SpanKind kind, long from, long to, Shape.Said said) {
        Look look = shared(lane, kind, to - from) ? Look.SHARED : Look.of(kind);
        (look.ground() ? ground : waits).add(Shape.closed(look, from, to, said));
    }
}
