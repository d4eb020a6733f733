package signalbox.run;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import signalbox.wire.SpanKind;

/**
 * How many lanes were in each state, over time, in a bounded number of equal steps. A step holds lane-nanoseconds, so a
 * count is a mean over its step and short spans are not lost. When time runs out of the steps, they double in width. A
 * span costs constant time: its first and last step are noted exactly, the full steps between them as a difference.
 * Not thread-safe.
 */
public final class StateCounts {

    private static final int STEPS = 1024;
    /** Width of a step at first: 16 ms for all of them. */
    private static final long FINEST_NANOS = 1 << 14;

    private final Map<SpanKind, Steps> states = new EnumMap<>(SpanKind.class);
    private long width = FINEST_NANOS;

    /** The steps of one state. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Steps(long[] partly, int[] fully) {

        Steps() {
            this(new long[STEPS], new int[STEPS + 1]);
        }

        Steps copy() {
            return new Steps(partly.clone(), fully.clone());
        }

        long[] laneNanos(long width) {
            long[] sums = new long[STEPS];
            long inside = 0;
            for (int step = 0; step < STEPS; step++) {
                inside += fully[step];
                sums[step] = partly[step] + inside * width;
            }
            return sums;
        }

        /** Pairs of steps become one. */
        void halve(long width) {
            long[] sums = laneNanos(width);
            Arrays.fill(partly, 0);
            Arrays.fill(fully, 0);
            for (int step = 0; step < STEPS; step++) {
                partly[step / 2] += sums[step];
            }
        }
    }

    StateCounts() {}

    StateCounts copy() {
        StateCounts copy = new StateCounts();
        copy.width = width;
        states.forEach((kind, steps) -> copy.states.put(kind, steps.copy()));
        return copy;
    }

    /** One lane more ({@code sign} 1) or less (−1) was in that state in that stretch of time. */
    void add(SpanKind kind, long from, long to, int sign) {
        long start = Math.max(0, from);
        if (to <= start) {
            return;
        }
        while (to > width * STEPS) {
            for (Steps steps : states.values()) {
                steps.halve(width);
            }
            width *= 2;
        }
        int first = (int) (start / width);
        // The step that the last instant lies in: a span that ends on a boundary ends in the step before it.
        int last = (int) ((to - 1) / width);
        Steps steps = states.computeIfAbsent(kind, _ -> new Steps());
        if (first == last) {
            steps.partly[first] += sign * (to - start);
            return;
        }
        steps.partly[first] += sign * ((first + 1) * width - start);
        steps.partly[last] += sign * (to - last * width);
        steps.fully[first + 1] += sign;
        steps.fully[last] -= sign;
    }

    /**
     * Mean number of lanes in that state, in equal steps from 0 to {@code end}.
     *
     * @param end nanoseconds since main was called; positive, and not before anything that was added
     * @param points at least 1; the answer has that many elements
     */
    public double[] means(SpanKind kind, long end, int points) {
        Steps steps = states.get(kind);
        if (steps == null) {
            return new double[points];
        }
        double[] cumulated = new double[STEPS + 1];
        long[] sums = steps.laneNanos(width);
        for (int step = 0; step < STEPS; step++) {
            cumulated[step + 1] = cumulated[step] + sums[step];
        }
        double[] means = new double[points];
        double before = 0;
        for (int point = 0; point < points; point++) {
            double until = at(cumulated, (double) end * (point + 1) / points, (double) end);
            means[point] = Math.max(0, (until - before) * points / end);
            before = until;
        }
        return means;
    }

    /** Lane-nanoseconds from 0 to that instant; evenly spread within a step, of which none is beyond the end. */
    private double at(double[] cumulated, double instant, double end) {
        int step = (int) Math.min(instant / width, STEPS - 1);
        double from = (double) step * width;
        double length = Math.min((double) width, end - from);
        double part = length <= 0 ? 1 : Math.min(1, (instant - from) / length);
        return cumulated[step] + part * (cumulated[step + 1] - cumulated[step]);
    }
}
