package signalbox.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import signalbox.run.Comparison;
import signalbox.run.Statistics;
import signalbox.web.templates.Templates;

/**
 * Draws the programs of a lab as bars on one axis of time: the median as a bar, minimum and maximum as whiskers, what
 * the formula says as a mark, and the place that the reader predicted beside the place that it took. Thread-safe.
 */
public final class ComparisonChart {

    private static final int MOST_TICKS = 5;

    private final Templates templates;

    /** Charts made with these templates. */
    public ComparisonChart(Templates templates) {
        this.templates = templates;
    }

    /**
     * The chart as far as there are results; programs that have none yet keep their place.
     *
     * @param predicted names of programs in the order in which the reader thinks they end, fastest first; empty if they
     *     did not say
     * @param said milliseconds that the reader predicted, by the program's name
     */
    public String draw(Comparison comparison, List<String> predicted, Map<String, Double> said) {
        double end = comparison.rows().stream()
                .mapToDouble(row ->
                        Math.max(longest(row), said.getOrDefault(row.program().name(), 0.0)))
                .max()
                .orElse(0);
        Axis axis = Axis.ofMillis(end > 0 ? end * 1.04 : 1000, MOST_TICKS);
        List<Bar> bars = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            bars.add(bar(comparison, row, axis, predicted, said));
        }
        return templates.pictureComparison(axis, bars, true, !said.isEmpty()).render();
    }

    /**
     * One run of a program, wherever in the course that stands.
     *
     * @param millis wall clock; empty if it was not run yet
     */
    public record Timed(String label, OptionalDouble millis, OptionalDouble speedUp) {}

    /** Single runs as bars on one axis; rows without a time keep their place. */
    public String draw(List<Timed> rows) {
        double end =
                rows.stream().mapToDouble(row -> row.millis().orElse(0)).max().orElse(0);
        Axis axis = Axis.ofMillis(end > 0 ? end * 1.04 : 1000, MOST_TICKS);
        List<Bar> bars = rows.stream().map(row -> bar(row, axis)).toList();
        return templates.pictureComparison(axis, bars, false, false).render();
    }

    private static Bar bar(Timed row, Axis axis) {
        String results = row.millis().isPresent()
                ? duration(row.millis().getAsDouble()) + speedUp(row.speedUp())
                : "not run yet";
        String title = row.label() + ": " + results;
        return new Bar(row.label(), percent(row.millis(), axis), "", "", "", results, "", false, "", title);
    }

    private static String speedUp(OptionalDouble times) {
        return times.isPresent()
                ? " · " + Decimal.rounded(times.getAsDouble(), times.getAsDouble() < 10 ? 1 : 0) + "×"
                : "";
    }

    private static double longest(Comparison.Row row) {
        double measured = row.wall().map(Statistics::max).orElse(0.0);
        return Math.max(measured, row.expected().orElse(0));
    }

    /**
     * One program of the chart. Places are percentages of the width; empty where there is nothing to draw.
     *
     * @param results what was measured, in words
     * @param guess what was predicted, in words
     * @param right whether the prediction was right
     * @param said the time that was predicted
     * @param title all of it in one sentence
     */
    public record Bar(
            String label,
            String median,
            String min,
            String max,
            String expected,
            String results,
            String guess,
            boolean right,
            String said,
            String title) {}

    private static Bar bar(
            Comparison comparison,
            Comparison.Row row,
            Axis axis,
            List<String> predicted,
            Map<String, Double> millisSaid) {
        OptionalDouble median = median(row);
        String results = results(row);
        int said = predicted.indexOf(row.program().name()) + 1;
        int took = place(comparison, row);
        String guess = guess(said, took);
        Double time = millisSaid.get(row.program().name());
        String saidTime = time == null ? "" : "; you said " + duration(time);
        return new Bar(
                row.program().label(),
                percent(median, axis),
                percent(whisker(row, true), axis),
                percent(whisker(row, false), axis),
                percent(row.expected(), axis),
                results,
                guess,
                said == took,
                percent(time == null ? OptionalDouble.empty() : OptionalDouble.of(time), axis),
                row.program().label() + ": " + results + expected(row) + saidTime
                        + (guess.isEmpty() ? "" : "; " + guess));
    }

    private static OptionalDouble median(Comparison.Row row) {
        return row.wall().isPresent() ? OptionalDouble.of(row.wall().get().median()) : OptionalDouble.empty();
    }

    /** An end of the whisker; of a single result there is none. */
    private static OptionalDouble whisker(Comparison.Row row, boolean low) {
        if (row.wall().isEmpty() || row.wall().get().count() < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(low ? row.wall().get().min() : row.wall().get().max());
    }

    private static String results(Comparison.Row row) {
        if (row.wall().isEmpty()) {
            if (row.asMeant() > 0) {
                return "ended as meant, without a time";
            }
            return row.failed() > 0 ? "no result that counts" : "not run yet";
        }
        return duration(row.wall().get().median()) + speedUp(row.speedUp());
    }

    private static String expected(Comparison.Row row) {
        return row.expected().isPresent()
                ? "; by the formula " + duration(row.expected().getAsDouble())
                : "";
    }

    /** From 1, the fastest; 0 until every program has a result, since the order is not known before. */
    private static int place(Comparison comparison, Comparison.Row row) {
        if (comparison.rows().stream().anyMatch(one -> one.wall().isEmpty())) {
            return 0;
        }
        double own = median(row).orElseThrow();
        return 1
                + (int) comparison.rows().stream()
                        .filter(other -> median(other).orElseThrow() < own)
                        .count();
    }

    private static String guess(int said, int took) {
        if (said == 0) {
            return "";
        }
        String predicted = "you said " + ordinal(said);
        if (took == 0) {
            return predicted;
        }
        return predicted + (said == took ? ", right" : ", it is " + ordinal(took));
    }

    private static String ordinal(int place) {
        return switch (place) {
            case 1 -> "1st";
            case 2 -> "2nd";
            case 3 -> "3rd";
            default -> place + "th";
        };
    }

    private static String duration(double millis) {
        return Decimal.duration(Math.round(millis * 1e6));
    }

    private static String percent(OptionalDouble millis, Axis axis) {
        return millis.isPresent() ? Decimal.of(100 * millis.getAsDouble() / axis.end()) + "%" : "";
    }
}
