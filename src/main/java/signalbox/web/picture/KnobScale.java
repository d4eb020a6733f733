package signalbox.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the values of a knob stand between the edges of a chart: values that grow many times over, such as 1, 2, 4 to
 * 64, at equal distances for each doubling, others by their size. Immutable.
 *
 * @param min smallest value
 * @param max largest value
 * @param doubling whether equal distances are equal ratios
 */
record KnobScale(List<Integer> values, int min, int max, boolean doubling) {

    /** Share of the width on either side that stays empty, so that dots at the ends are whole. */
    private static final double EDGE = 0.04;

    /** From this ratio of the largest to the smallest value on, distances are ratios. */
    private static final int MANY_TIMES = 8;

    /** Labels nearer to each other than this share of the width would touch on a narrow page. */
    private static final double LABEL = 0.065;

    private static final int STEPS = 200;

    /** For these values, ascending, at least two. */
    static KnobScale of(List<Integer> values) {
        int min = values.getFirst();
        int max = values.getLast();
        return new KnobScale(values, min, max, min > 0 && max / min >= MANY_TIMES);
    }

    /** How far to the right that value stands: 0 to 1. */
    double share(int value) {
        double way = doubling
                ? Math.log((double) value / min) / Math.log((double) max / min)
                : (double) (value - min) / (max - min);
        return EDGE + (1 - 2 * EDGE) * way;
    }

    /** The same in percent. */
    String percent(int value) {
        return Decimal.of(100 * share(value)) + "%";
    }

    /** A tick for each value that was asked for; of those that stand very near each other only the first has a label. */
    List<Axis.Tick> ticks() {
        List<Axis.Tick> ticks = new ArrayList<>();
        double labelled = -1;
        for (int value : values) {
            boolean room = share(value) - labelled >= LABEL;
            ticks.add(new Axis.Tick(percent(value), room ? Decimal.count(value) : "", "middle"));
            labelled = room ? share(value) : labelled;
        }
        return ticks;
    }

    /** Whole numbers from the smallest to the largest, near enough to each other to draw a line through them. */
    int[] steps() {
        if (max - min <= STEPS) {
            return IntStream.rangeClosed(min, max).toArray();
        }
        return IntStream.rangeClosed(0, STEPS).map(this::atStep).distinct().toArray();
    }

    private int atStep(int step) {
        double way = (double) step / STEPS;
        double value = doubling ? min * Math.pow((double) max / min, way) : min + (max - min) * way;
        return Math.clamp(Math.round(value), min, max);
    }
}
