package signalbox.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of a run and the spans that are open on them, from the numbers of each process to those of the run. Not
 * thread-safe.
 */
final class Lanes {

    /** No program nests deeper; a child that says so lies. */
    private static final int DEEPEST = 1_000;

    /** A span that goes on. */
    record OpenSpan(int number, int depth) {}

    /** One lane. {@code open} is ordered by depth, the deepest first. */
    static final class Lane {
        private final int number;
        private final Deque<OpenSpan> open = new ArrayDeque<>();
        private String name = "";
        private boolean closed;

        private Lane(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /** What a reader calls it; empty until it was named. */
        String name() {
            return name;
        }

        void name(String words) {
            name = words;
        }
    }

    private record Key(int process, int lane) {}

    private final Map<Key, Lane> lanes = new HashMap<>();
    private int laneCount;
    private int spanCount;

    boolean has(int process, int lane) {
        return lanes.containsKey(new Key(process, lane));
    }

    /** A new lane, or that one where a process's own lane takes in its main thread. */
    Lane open(int process, int lane, @Nullable Lane same) {
        Lane opened = same == null ? new Lane(laneCount++) : same;
        if (lanes.put(new Key(process, lane), opened) != null) {
            throw new BadReport("The program's process told of one thread twice.");
        }
        return opened;
    }

    /** A lane that no report names: that of a process. */
    Lane openUnnamed() {
        return new Lane(laneCount++);
    }

    @Nullable
    Lane find(int process, int lane) {
        return lanes.get(new Key(process, lane));
    }

    /** The run's number of it, −1 if there is none. */
    int number(int process, int lane) {
        Lane found = find(process, lane);
        return found == null ? -1 : found.number;
    }

    /** Number of the next span. */
    int nextSpan() {
        return spanCount++;
    }

    static void checkDepth(int depth) {
        if (depth < 0 || depth > DEEPEST) {
            throw new BadReport("The program's process told of spans nested " + depth + " deep.");
        }
    }

    boolean isOpen(Lane lane, int depth) {
        return lane.open.stream().anyMatch(span -> span.depth() == depth);
    }

    /** Opens a span, which may lie around one that was told of earlier. */
    int openSpan(Lane lane, int depth) {
        int number = nextSpan();
        List<OpenSpan> deeper = new ArrayList<>();
        while (!lane.open.isEmpty() && lane.open.peek().depth() > depth) {
            deeper.add(lane.open.pop());
        }
        lane.open.push(new OpenSpan(number, depth));
        deeper.reversed().forEach(lane.open::push);
        return number;
    }

    /** Ends the spans from that depth on; answers their numbers, the deepest first. */
    List<Integer> closeSpans(Lane lane, int depth) {
        List<Integer> closed = new ArrayList<>();
        while (!lane.open.isEmpty() && lane.open.peek().depth() >= depth) {
            closed.add(lane.open.pop().number());
        }
        return closed;
    }

    /** All that process has told of. */
    List<Lane> of(int process) {
        return lanes.entrySet().stream()
                .filter(entry -> entry.getKey().process() == process)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Says whether it was open. */
    boolean close(Lane lane) {
        boolean wasOpen = !lane.closed;
        lane.closed = true;
        return wasOpen;
    }
}
