package signalbox.web.picture;

import java.util.List;
import signalbox.run.CpuShare;
import signalbox.run.Lane;
import signalbox.run.Segment;
import signalbox.run.Span;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/** The bars that show how much of a core a lane had: one outline for many samples. */
final class Bars {

    /** A smaller share would not be seen. */
    private static final double LEAST_SHARE = 0.01;

    private final Lane lane;
    private final long grain;
    private final StringBuilder path = new StringBuilder();
    private long from = -1;
    private long to;
    private double cpu;

    private Bars(Lane lane, long grain) {
        this.lane = lane;
        this.grain = grain;
    }

    /**
     * Bars for these samples, where the lane was working. Neighbours are put together up to the grain.
     *
     * @param grain nanoseconds
     * @return path data in milliseconds and rows; empty if there is nothing to draw
     */
    static String path(Lane lane, List<CpuShare> shares, long grain) {
        Bars bars = new Bars(lane, grain);
        shares.forEach(bars::add);
        bars.flush();
        return bars.path.toString();
    }

    private void add(CpuShare share) {
        if (lane.kind() == LaneKind.CARRIER) {
            bar(share.from(), share.to(), share.share());
            return;
        }
        List<Segment> known = lane.segments();
        for (int i = known.size() - 1; i >= 0 && known.get(i).to() > share.from(); i--) {
            Segment segment = known.get(i);
            if (Rects.shared(lane, segment.span().kind(), segment.nanos()) && segment.from() < share.to()) {
                bar(Math.max(segment.from(), share.from()), Math.min(segment.to(), share.to()), share.share());
            }
        }
        for (Span span : lane.open()) {
            if (span.kind() == SpanKind.WORKING && span.from() < share.to()) {
                bar(Math.max(span.from(), share.from()), share.to(), share.share());
            }
        }
    }

    private void bar(long start, long end, double share) {
        if (from >= 0 && (start != to || end - from > grain)) {
            flush();
        }
        if (from < 0) {
            from = start;
        }
        to = end;
        cpu += share * (end - start);
    }

    private void flush() {
        if (from >= 0 && to > from && cpu / (to - from) >= LEAST_SHARE) {
            String height = Decimal.of(cpu / (to - from));
            String width = Decimal.millis(to - from);
            path.append('M').append(Decimal.millis(from)).append(" 1v-").append(height);
            path.append('h').append(width).append('v').append(height).append('z');
        }
        from = -1;
        cpu = 0;
    }
}
