package signalbox.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import signalbox.lesson.Knob;
import signalbox.run.Curve;
import signalbox.web.templates.Templates;

/**
 * Draws a sweep: the values of the knob to the right, time upwards, a dot for each measured run, the formula as a line
 * over them, the knee as an upright. Thread-safe.
 */
public final class CurveChart {

    private static final int MOST_TICKS = 5;

    private final Templates templates;

    /** Charts made with these templates. */
    public CurveChart(Templates templates) {
        this.templates = templates;
    }

    /**
     * A run on the chart. Places are percentages.
     *
     * @param title what it is, in words
     */
    public record Dot(String x, String y, String title) {}

    /**
     * The upright at the knee.
     *
     * @param anchor of its label, so that it does not leave the chart
     * @param shift of the label away from the line, in pixels
     */
    public record Knee(String x, String label, String anchor, int shift) {}

    /**
     * All of it.
     *
     * @param time upwards
     * @param knob to the right
     * @param line path of the formula in a square of 1000; empty if it is not known
     * @param knee at most one
     * @param across what stands under the values
     */
    public record Drawing(
            Axis time, List<Axis.Tick> knob, List<Dot> dots, String line, List<Knee> knee, String across) {}

    /** The chart as far as there are results. */
    public String draw(Curve curve) {
        KnobScale scale = KnobScale.of(curve.plan().sweep().values());
        double end = curve.points().stream()
                .mapToDouble(point ->
                        Math.max(point.measured().orElse(0), point.expected().orElse(0)))
                .max()
                .orElse(0);
        Axis time = Axis.ofMillis(end > 0 ? end * 1.08 : 1000, MOST_TICKS);
        return templates
                .pictureCurve(new Drawing(
                        time,
                        scale.ticks(),
                        dots(curve, scale, time),
                        line(curve, scale, time),
                        knee(curve, scale),
                        across(curve.plan().knob())))
                .render();
    }

    private static List<Dot> dots(Curve curve, KnobScale scale, Axis time) {
        List<Dot> dots = new ArrayList<>();
        for (Curve.Point point : curve.points()) {
            if (point.measured().isPresent()) {
                double millis = point.measured().getAsDouble();
                dots.add(new Dot(
                        scale.percent(point.value()),
                        Decimal.of(100 - 100 * millis / time.end()) + "%",
                        curve.plan().knob().label() + " " + Decimal.count(point.value()) + ": " + duration(millis)
                                + expected(point.expected())));
            }
        }
        return dots;
    }

    private static String expected(OptionalDouble millis) {
        return millis.isPresent() ? "; by the formula " + duration(millis.getAsDouble()) : "";
    }

    private static String line(Curve curve, KnobScale scale, Axis time) {
        StringBuilder path = new StringBuilder();
        for (int value : scale.steps()) {
            OptionalDouble millis = curve.expected(value);
            if (millis.isPresent()) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Decimal.of(1000 * scale.share(value)))
                        .append(' ')
                        .append(Decimal.of(1000 - 1000 * millis.getAsDouble() / time.end()));
            }
        }
        return path.toString();
    }

    private static List<Knee> knee(Curve curve, KnobScale scale) {
        return curve.knee().stream()
                .mapToObj(value -> {
                    boolean right = scale.share(value) > 0.7;
                    return new Knee(
                            scale.percent(value),
                            "knee: " + Decimal.count(value),
                            right ? "end" : "start",
                            right ? -6 : 6);
                })
                .toList();
    }

    private static String across(Knob knob) {
        return knob.unit().isEmpty() ? knob.label() : knob.label() + " (" + knob.unit() + ")";
    }

    private static String duration(double millis) {
        return Decimal.duration(Math.round(millis * 1e6));
    }
}
