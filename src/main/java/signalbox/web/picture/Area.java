package signalbox.web.picture;

import java.util.ArrayList;
import java.util.List;
import signalbox.run.StateCounts;
import signalbox.run.Timeline;
import signalbox.wire.SpanKind;

/** Draws the stacked area, with a bounded number of points whatever the number of threads. */
final class Area {

    static final int STEPS = 240;
    private static final int MOST_TICKS = 4;

    /** From the bottom up: what uses a core first. */
    static final List<SpanKind> ORDER = List.of(
            SpanKind.WORKING,
            SpanKind.READY,
            SpanKind.STARTING,
            SpanKind.LOCK,
            SpanKind.THREAD,
            SpanKind.IO,
            SpanKind.SLEEPING);

    private Area() {}

    /**
     * The states of all threads from 0 to that instant.
     *
     * @param now nanoseconds since main was called; positive
     */
    static AreaDrawing of(Timeline timeline, long now) {
        StateCounts counts = timeline.counts(now);
        double[] floor = new double[STEPS];
        List<AreaDrawing.Band> bands = new ArrayList<>();
        double highest = 1;
        for (SpanKind kind : ORDER) {
            double[] means = counts.means(kind, now, STEPS);
            double[] top = new double[STEPS];
            double most = 0;
            for (int i = 0; i < STEPS; i++) {
                top[i] = floor[i] + means[i];
                most = Math.max(most, means[i]);
                highest = Math.max(highest, top[i]);
            }
            if (most >= 0.0005) {
                String title = Look.of(kind).words() + ": at most " + Decimal.count(Math.round(most)) + " threads";
                bands.add(new AreaDrawing.Band(Look.of(kind).name(), path(floor, top), title));
            }
            floor = top;
        }
        return new AreaDrawing(Axis.ofCount(highest, MOST_TICKS), bands, STEPS);
    }

    /** Along the top to the right, then along the floor back. Equal neighbours are one line. */
    private static String path(double[] floor, double[] top) {
        StringBuilder path = new StringBuilder("M0 ").append(Decimal.of(top[0]));
        for (int i = 0; i < STEPS; i++) {
            if (i == STEPS - 1 || top[i + 1] != top[i]) {
                path.append('H').append(i + 1);
                if (i < STEPS - 1) {
                    path.append('V').append(Decimal.of(top[i + 1]));
                }
            }
        }
        path.append('V').append(Decimal.of(floor[STEPS - 1]));
        for (int i = STEPS - 1; i >= 0; i--) {
            if (i == 0 || floor[i - 1] != floor[i]) {
                path.append('H').append(i);
                if (i > 0) {
                    path.append('V').append(Decimal.of(floor[i - 1]));
                }
            }
        }
        return path.append('z').toString();
    }
}
