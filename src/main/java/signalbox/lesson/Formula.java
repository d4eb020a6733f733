package signalbox.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/**
 * What theory says a run should take, in milliseconds. Immutable and thread-safe.
 *
 * @param expression as written in the lesson, over knob names, {@value #CORES} and {@value #BASELINE}:
 *     {@code CEILING(downloads / threads) * latency}
 */
public record Formula(String expression) {

    /** Stands for the processors that the run's JVM had. */
    public static final String CORES = "cores";

    /** Stands for the milliseconds that the lab's baseline program was measured to take with the same knobs. */
    public static final String BASELINE = "baseline";

    /**
     * @throws IllegalArgumentException if the expression is none, with a sentence that says where it goes wrong
     */
    public Formula {
        Arithmetic.of(expression);
    }

    /** The names that {@link #millis} needs values for, sorted. */
    public Set<String> names() {
        return Arithmetic.of(expression).names();
    }

    /** Whether it can be worked out only when the baseline program has been run. */
    public boolean needsBaseline() {
        return names().contains(BASELINE);
    }

    /**
     * Milliseconds for these values.
     *
     * @param values one for each of {@link #names}; others are ignored
     * @throws IllegalArgumentException if one is missing or the result is undefined
     */
    public double millis(Map<String, Double> values) {
        return Arithmetic.of(expression).value(values).doubleValue();
    }

    /**
     * The formula as people write it, with the numbers put in: {@code ⌈40 / 5⌉ × 89}. Numbers are rounded to three
     * digits behind the point; a name without a number stands as it is.
     *
     * @param values those that are known
     */
    public String written(Map<String, Double> values) {
        return Arithmetic.of(expression).written(name -> {
            Double value = values.get(name);
            return value == null ? name : rounded(value);
        });
    }

    private static String rounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
