package signalbox.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one lane was doing, as stretches of time that do not overlap, in order. Spans may be laid in any order: a deeper
 * one covers a shallower one whichever came first. Not thread-safe.
 */
final class Segments {

    private final List<Segment> ordered = new ArrayList<>(4);

    List<Segment> all() {
        return Collections.unmodifiableList(ordered);
    }

    /** What laying a span changed: the stretches that show it now, and those of others that it took away. */
    record Laid(List<Segment> shown, List<Segment> hidden) {}

    Laid lay(Span span) {
        List<Segment> shown = gaps(span, span.from(), span.to());
        List<Segment> hidden = new ArrayList<>(0);
        for (Segment segment : shown) {
            hide(segment, hidden);
            ordered.add(firstEndingAfter(segment.from()), segment);
        }
        return new Laid(shown, hidden);
    }

    /** The parts of that stretch in which nothing as deep as the span is known. */
    List<Segment> gaps(Span span, long from, long to) {
        List<Segment> gaps = new ArrayList<>(1);
        long at = from;
        for (int i = firstEndingAfter(from);
                i < ordered.size() && ordered.get(i).from() < to;
                i++) {
            Segment known = ordered.get(i);
            if (known.span().depth() >= span.depth()) {
                if (known.from() > at) {
                    gaps.add(new Segment(span, at, known.from()));
                }
                at = Math.max(at, known.to());
            }
        }
        if (at < to) {
            gaps.add(new Segment(span, at, to));
        }
        return gaps;
    }

    /** Cuts out of the shallower segments what the new one covers. */
    private void hide(Segment cover, List<Segment> hidden) {
        int i = firstEndingAfter(cover.from());
        while (i < ordered.size() && ordered.get(i).from() < cover.to()) {
            Segment old = ordered.remove(i);
            long from = Math.max(old.from(), cover.from());
            long to = Math.min(old.to(), cover.to());
            hidden.add(new Segment(old.span(), from, to));
            if (old.from() < from) {
                ordered.add(i++, new Segment(old.span(), old.from(), from));
            }
            if (to < old.to()) {
                ordered.add(i++, new Segment(old.span(), to, old.to()));
            }
        }
    }

    private int firstEndingAfter(long instant) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).to() <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
