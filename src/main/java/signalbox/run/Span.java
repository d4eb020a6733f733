package signalbox.run;

import signalbox.wire.CallSite;
import signalbox.wire.SpanKind;

/**
 * What a lane was doing for a while. Times are nanoseconds since the program's {@code main} was called.
 *
 * @param number unique over the run
 * @param lane number of the lane
 * @param depth 0 outermost; a deeper span lies over a shallower one
 * @param detail a few words for the reader; may be empty
 * @param other the lane that matters to this span (holder of a lock, carrier); −1 if none
 * @param to not before {@code from}; {@link #OPEN} while the span goes on
 */
public record Span(
        int number, int lane, int depth, SpanKind kind, CallSite site, String detail, int other, long from, long to) {

    /** The end of a span that has none yet. */
    public static final long OPEN = Long.MAX_VALUE;

    static Span of(RunEvent.SpanOpened e) {
        return new Span(e.span(), e.lane(), e.depth(), e.kind(), e.site(), e.detail(), e.other(), e.at(), OPEN);
    }

    static Span of(RunEvent.Spanned e) {
        return new Span(
                e.span(),
                e.lane(),
                e.depth(),
                e.kind(),
                e.site(),
                e.detail(),
                e.other(),
                e.from(),
                Math.max(e.from(), e.to()));
    }

    Span closed(long at) {
        return new Span(number, lane, depth, kind, site, detail, other, from, Math.max(from, at));
    }

    /** Whether it goes on. */
    public boolean open() {
        return to == OPEN;
    }

    /** How long it lasted by that instant, in nanoseconds. */
    public long nanosAt(long now) {
        return Math.max(0, Math.min(to, now) - from);
    }
}
