package signalbox.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import signalbox.run.Lane;
import signalbox.run.Span;
import signalbox.run.StateCounts;
import signalbox.run.Timeline;
import signalbox.wire.SpanKind;

/**
 * The same facts as the picture, in rows. Of very many spans the first are told.
 *
 * @param kinds heads of the columns of {@code states}
 * @param states where the picture is a stacked area: its counts; else empty
 * @param more what was left out; empty if nothing was
 */
public record TableDrawing(List<String> kinds, List<State> states, List<Row> rows, String more) {

    private static final int MOST_ROWS = 500;
    private static final int STATES = 25;

    /** How many threads were in each state, in the step of time that begins there. */
    public record State(String at, List<String> counts) {}

    /** One span. */
    public record Row(
            String lane,
            String kind,
            String from,
            String to,
            String duration,
            String share,
            String what,
            String where) {}

    static TableDrawing of(Timeline timeline) {
        long end = Math.max(1, timeline.end());
        List<Span> spans = new ArrayList<>(timeline.spans());
        timeline.lanes().forEach(lane -> spans.addAll(lane.open()));
        Comparator<Span> order = Comparator.comparingLong(Span::from).thenComparingInt(Span::lane);
        Wording wording = new Wording(timeline);
        List<Row> rows = spans.stream()
                .sorted(order)
                .limit(MOST_ROWS)
                .map(span -> row(timeline, wording, span, end))
                .toList();
        boolean area = Rows.of(timeline, Grouping.TASKS).tooMany();
        List<String> kinds =
                Area.ORDER.stream().map(kind -> Look.of(kind).words()).toList();
        return new TableDrawing(kinds, area ? states(timeline, end) : List.of(), rows, more(timeline, spans.size()));
    }

    private static Row row(Timeline timeline, Wording wording, Span span, long end) {
        Lane lane = timeline.lane(span.lane());
        return new Row(
                lane == null ? "" : Wording.name(lane),
                Look.of(span.kind()).words(),
                Decimal.millis(span.from()),
                span.open() ? "goes on" : Decimal.millis(span.to()),
                Decimal.millis(span.nanosAt(end)),
                lane == null || span.kind() != SpanKind.WORKING ? "" : share(lane, span, end),
                lane == null ? span.detail() : wording.what(lane, span),
                Wording.place(span));
    }

    private static String share(Lane lane, Span span, long end) {
        if (span.nanosAt(end) < Rects.SAMPLED_NANOS) {
            return "";
        }
        OptionalDouble share = lane.meanShare(span.from(), Math.min(end, span.to()));
        return share.isPresent() ? Math.round(100 * share.getAsDouble()) + " %" : "";
    }

    private static List<State> states(Timeline timeline, long end) {
        StateCounts counts = timeline.counts(end);
        List<double[]> means =
                Area.ORDER.stream().map(kind -> counts.means(kind, end, STATES)).toList();
        List<State> states = new ArrayList<>(STATES);
        for (int i = 0; i < STATES; i++) {
            int step = i;
            states.add(new State(
                    Decimal.duration(end * i / STATES),
                    means.stream()
                            .map(mean -> Decimal.count(Math.round(mean[step])))
                            .toList()));
        }
        return states;
    }

    private static String more(Timeline timeline, int spans) {
        long left = Math.max(0, spans - MOST_ROWS) + timeline.unkept();
        return left == 0
                ? ""
                : Decimal.count(left) + " more spans are not shown here; the raw event log of the run has them all.";
    }
}
