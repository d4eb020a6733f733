package signalbox.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signalbox.wire.LaneKind;

/**
 * One row of the picture: a thread (or a process of which only start and end are known) and what it did. Read-only to
 * others; changed by its {@link Timeline} alone. Not thread-safe.
 */
public final class Lane {

    private final RunEvent.LaneOpened opened;
    private final Segments segments = new Segments();
    private final List<CpuShare> shares = new ArrayList<>(0);
    private final List<Segment> mounted = new ArrayList<>(0);
    /** By depth. */
    private final TreeMap<Integer, Span> open = new TreeMap<>();

    private final Map<Integer, Span> mountedOpen = new TreeMap<>();

    private long closedAt = Span.OPEN;

    Lane(RunEvent.LaneOpened opened) {
        this.opened = opened;
    }

    /** From 0 over the run. */
    public int number() {
        return opened.lane();
    }

    /** 0 for the program's own JVM. */
    public int process() {
        return opened.process();
    }

    public LaneKind kind() {
        return opened.kind();
    }

    /** The thread's name, as it is; may be empty. */
    public String name() {
        return opened.name();
    }

    /** Nanoseconds since main was called. */
    public long openedAt() {
        return opened.at();
    }

    /** {@link Span#OPEN} while it lives. */
    public long closedAt() {
        return closedAt;
    }

    /** What it did, in order of time and without overlap; without what goes on. */
    public List<Segment> segments() {
        return segments.all();
    }

    /** Spans that go on, outermost first. */
    public Collection<Span> open() {
        return Collections.unmodifiableCollection(open.values());
    }

    /** Of a carrier: when a virtual thread worked on it; in order of becoming known. */
    public List<Segment> mounted() {
        return Collections.unmodifiableList(mounted);
    }

    /** Of a carrier: the spans of virtual threads that work on it now. */
    public Collection<Span> mountedOpen() {
        return Collections.unmodifiableCollection(mountedOpen.values());
    }

    /** How much of a core it had, in order; empty for virtual threads. */
    public List<CpuShare> shares() {
        return Collections.unmodifiableList(shares);
    }

    /** Mean share of a core in that stretch, if it was sampled there. */
    public OptionalDouble meanShare(long from, long to) {
        double cpu = 0;
        long known = 0;
        for (CpuShare share : shares) {
            long overlap = Math.min(to, share.to()) - Math.max(from, share.from());
            if (overlap > 0) {
                cpu += share.share() * overlap;
                known += overlap;
            }
        }
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(cpu / known);
    }

    /** The spans that go on, as the segments they would be if they ended at that instant. */
    public List<Segment> openSegments(long now) {
        if (open.isEmpty()) {
            return List.of();
        }
        List<Segment> found = new ArrayList<>(open.size());
        long end = now;
        for (Span span : open.descendingMap().values()) {
            found.addAll(segments.gaps(span, span.from(), end));
            end = Math.min(end, span.from());
        }
        return found;
    }

    void opens(Span span) {
        open.put(span.depth(), span);
    }

    /** The open span of that number and those inside it, innermost first; they are no longer open. */
    List<Span> closes(int number, long at) {
        Integer depth = null;
        for (Span span : open.values()) {
            if (span.number() == number) {
                depth = span.depth();
            }
        }
        return depth == null ? List.of() : closesFrom(depth, at);
    }

    List<Span> closesAll(long at) {
        return closesFrom(Integer.MIN_VALUE, at);
    }

    private List<Span> closesFrom(int depth, long at) {
        List<Span> closed = new ArrayList<>(1);
        Map<Integer, Span> inner = open.tailMap(depth, true);
        for (Span span : inner.values()) {
            closed.addFirst(span.closed(at));
        }
        inner.clear();
        return closed;
    }

    Segments.Laid lay(Span span) {
        return segments.lay(span);
    }

    void samples(CpuShare share) {
        shares.add(share);
    }

    void mounts(Segment segment) {
        mounted.add(segment);
    }

    void mounts(Span span) {
        mountedOpen.put(span.number(), span);
    }

    @Nullable
    Span unmounts(Span span) {
        return mountedOpen.remove(span.number());
    }

    void ends(long at) {
        closedAt = Math.min(closedAt, Math.max(at, openedAt()));
    }
}
