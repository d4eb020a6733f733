package signalbox.web.picture;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import signalbox.run.Lane;
import signalbox.run.Segment;
import signalbox.run.Span;
import signalbox.run.Timeline;
import signalbox.wire.LaneKind;
import signalbox.wire.SpanKind;

/** Says in words what the picture shows. */
final class Wording {

    private static final int LABEL_CHARACTERS = 11;
    private static final int DETAIL_CHARACTERS = 80;

    private final Timeline timeline;

    Wording(Timeline timeline) {
        this.timeline = timeline;
    }

    /** What, how long, when, where, and who else matters. */
    String title(Lane lane, Segment segment) {
        Span span = segment.span();
        StringBuilder text = new StringBuilder(96);
        text.append(Look.of(span.kind()).words()).append(' ');
        text.append(Decimal.duration(segment.nanos())).append(" from ");
        text.append(Decimal.duration(segment.from()));
        addPlace(text, span);
        addShare(text, lane, segment);
        addWhat(text, lane, span);
        return text.toString();
    }

    /** Of a span that goes on. */
    String title(Lane lane, Span span) {
        StringBuilder text = new StringBuilder(96);
        text.append(Look.of(span.kind()).words()).append(" since ").append(Decimal.duration(span.from()));
        addPlace(text, span);
        addWhat(text, lane, span);
        return text.toString();
    }

    /** What the span is about: its detail and the lane that matters to it; may be empty. */
    String what(Lane lane, Span span) {
        StringBuilder text = new StringBuilder();
        addWhat(text, lane, span);
        return text.isEmpty() ? "" : text.substring(2);
    }

    /** Method and line; empty if unknown. */
    static String place(Span span) {
        String method = span.site().method();
        if (method.isEmpty()) {
            return span.site().call();
        }
        String call = span.site().call();
        String line = span.site().line() > 0 ? ", line " + span.site().line() : "";
        return (call.isEmpty() ? "" : call + " ") + "in " + method + line;
    }

    private static void addPlace(StringBuilder text, Span span) {
        String place = place(span);
        if (!place.isEmpty()) {
            text.append("; ").append(place);
        }
    }

    private static void addShare(StringBuilder text, Lane lane, Segment segment) {
        if (segment.span().kind() != SpanKind.WORKING || segment.nanos() < Rects.SAMPLED_NANOS) {
            return;
        }
        OptionalDouble share = lane.meanShare(segment.from(), segment.to());
        share.ifPresent(mean ->
                text.append("; had a core ").append(Math.round(100 * mean)).append(" % of the time"));
    }

    private void addWhat(StringBuilder text, Lane lane, Span span) {
        if (!span.detail().isEmpty()) {
            text.append("; ").append(shorten(span.detail(), DETAIL_CHARACTERS));
        }
        Lane other = span.other() < 0 ? null : timeline.lane(span.other());
        if (other != null) {
            text.append("; ").append(role(lane, span, other)).append(name(other));
        }
    }

    private static String role(Lane lane, Span span, Lane other) {
        return switch (span.kind()) {
            case LOCK -> "held by ";
            case THREAD -> "for ";
            case WORKING, READY ->
                lane.kind() == LaneKind.VIRTUAL && other.kind() == LaneKind.CARRIER ? "on " : "with ";
            case IO, SLEEPING, STARTING -> "with ";
        };
    }

    /** The thread's whole name, with its process if that is not the program's own. */
    static String name(Lane lane) {
        String process = lane.process() == 0 ? "" : "process " + lane.process() + " ";
        return process + ownName(lane);
    }

    /** Short enough for the margin of the picture. */
    static String label(Lane lane) {
        String process = lane.process() == 0 ? "" : "P" + lane.process() + " ";
        String name = ownName(lane)
                .replaceFirst("^pool-(\\d+)-thread-", "pool $1 · ")
                .replaceFirst("^ForkJoinPool-\\d+-worker-", "carrier ")
                .replaceFirst("^ForkJoinPool\\.commonPool-worker-", "common ");
        return shorten(process + name, LABEL_CHARACTERS);
    }

    private static String ownName(Lane lane) {
        if (!lane.name().isBlank()) {
            return lane.name();
        }
        return switch (lane.kind()) {
            case PLATFORM -> "thread " + lane.number();
            case VIRTUAL -> "virtual " + lane.number();
            case CARRIER -> "carrier " + lane.number();
            case PROCESS -> "process";
        };
    }

    /** Keeps the beginning and the end, which numbers stand at. */
    static String shorten(@Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text == null ? "" : text;
        }
        int tail = most / 2;
        return text.substring(0, most - tail - 1) + "…" + text.substring(text.length() - tail);
    }
}
