package signalbox.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import signalbox.run.Lane;
import signalbox.run.Segment;
import signalbox.run.Span;
import signalbox.run.Timeline;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/** Draws a timeline in one grouping as it is now, from the first event. Keeps nothing but the timeline. */
final class Drawings {

    private static final int MOST_TICKS = 5;

    /** Most rectangles of a whole picture, about. */
    private static final int RECTANGLES = 8_000;

    private static final Look LIFE = new Look("life", "", 0.49, 0.02, true, Stripes.NONE);

    private final Timeline timeline;
    private final Wording wording;
    private final String id;
    private final Grouping grouping;

    Drawings(Timeline timeline, Grouping grouping, String id) {
        this.timeline = timeline;
        this.wording = new Wording(timeline);
        this.grouping = grouping;
        this.id = id;
    }

    /** The whole picture up to that instant. */
    SceneDrawing scene(Rows rows, long now) {
        List<LaneDrawing> lanes = new ArrayList<>(rows.lanes().size());
        long grain = now / Math.clamp(RECTANGLES / (rows.lanes().size() + 1), 150, 4_000);
        for (int i = 0; i < rows.lanes().size(); i++) {
            lanes.add(lane(rows.lanes().get(i), i, grain));
        }
        return new SceneDrawing(
                id,
                label(rows, now),
                time(now),
                viewBox(rows, now),
                rows.labels(),
                lanes,
                rows.tooMany() ? Area.of(timeline, now) : null);
    }

    static Axis time(long now) {
        return Axis.ofMillis(now / 1e6, MOST_TICKS);
    }

    static String viewBox(Rows rows, long now) {
        return "0 0 " + Decimal.millis(now) + " " + rows.height();
    }

    private LaneDrawing lane(Lane lane, int row, long grain) {
        Rects rects = rects(lane, lane.kind() == LaneKind.CARRIER ? mounted(lane) : lane.segments(), grain);
        return new LaneDrawing(
                laneId(lane),
                Wording.name(lane),
                row(row),
                life(lane),
                open(lane, true),
                rects.ground(),
                Bars.path(lane, lane.shares(), grain),
                open(lane, false),
                rects.waits());
    }

    /** A lane's own row before anything is drawn in it. */
    LaneDrawing empty(Lane lane, int row) {
        return new LaneDrawing(
                laneId(lane), Wording.name(lane), row(row), life(lane), List.of(), List.of(), "", List.of(), List.of());
    }

    String laneId(Lane lane) {
        return id + "-" + lane.number();
    }

    /** Rows leave a tenth free above and below. */
    private static String row(int row) {
        return Decimal.of(row + 0.1);
    }

    Rects rects(Lane lane, List<Segment> segments, long grain) {
        return new Rects(lane, segments, grain, segment -> said(lane, segment));
    }

    private Shape.Said said(Lane lane, Segment segment) {
        Lane own = segment.span().lane() == lane.number()
                ? null
                : timeline.lane(segment.span().lane());
        String title =
                own == null ? wording.title(lane, segment) : Wording.name(own) + ": " + wording.title(own, segment);
        return new Shape.Said(title, segment.span().site().line());
    }

    private static List<Segment> mounted(Lane carrier) {
        List<Segment> all = new ArrayList<>(carrier.mounted());
        all.addAll(carrier.segments());
        all.sort(Comparator.comparingLong(Segment::from));
        return all;
    }

    /** A line as long as the thread lives. */
    Shape life(Lane lane) {
        return lane.closedAt() == Span.OPEN
                ? Shape.open(LIFE, lane.openedAt(), Shape.Said.NOTHING)
                : Shape.closed(LIFE, lane.openedAt(), lane.closedAt(), Shape.Said.NOTHING);
    }

    /** The spans of a lane that go on: those that make the ground, or those that lie over it. */
    List<Shape> open(Lane lane, boolean ground) {
        List<Shape> shapes = new ArrayList<>();
        for (Span span : lane.open()) {
            addOpen(shapes, lane, span, wording.title(lane, span), ground);
        }
        for (Span span : lane.mountedOpen()) {
            Lane task = timeline.lane(span.lane());
            String title = task == null ? "" : Wording.name(task) + ": " + wording.title(task, span);
            addOpen(shapes, lane, span, title, ground);
        }
        return shapes;
    }

    private static void addOpen(List<Shape> shapes, Lane lane, Span span, String title, boolean ground) {
        boolean shared = span.kind() == SpanKind.WORKING && Rects.shared(lane, span.kind(), Rects.SAMPLED_NANOS);
        Look look = shared ? Look.SHARED : Look.of(span.kind());
        if (look.ground() == ground) {
            Shape.Said said = new Shape.Said(title, span.site().line());
            shapes.add(Shape.open(look, span.from(), said));
        }
    }

    private String label(Rows rows, long now) {
        String what = rows.tooMany()
                ? "How many of " + Decimal.count(timeline.lanes().size()) + " threads were in each state"
                : switch (grouping) {
                    case TASKS -> "What " + rows.lanes().size() + " threads did";
                    case CARRIERS -> "What " + rows.lanes().size() + " platform threads did";
                };
        return what + " during " + Decimal.duration(now);
    }
}
