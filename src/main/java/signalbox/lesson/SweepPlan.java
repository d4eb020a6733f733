package signalbox.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A sweep with the parts of the lab that it names: what is to be run, and how long theory says that takes. Immutable
 * and thread-safe.
 *
 * @param program has a formula
 * @param presets a value for every knob of the lab, where the sweep says nothing else
 */
public record SweepPlan(Sweep sweep, Lab lab, Program program, Knob knob, Map<String, Integer> presets) {

    public SweepPlan {
        presets = Map.copyOf(presets);
    }

    /**
     * The plan of a sweep that stands in that lesson.
     *
     * @param presets a value for every knob of its lab
     * @throws java.util.NoSuchElementException if the lesson lacks what the sweep names
     */
    public static SweepPlan of(Lesson lesson, Sweep sweep, Map<String, Integer> presets) {
        Lab lab = lesson.lab(sweep.lab()).orElseThrow();
        return new SweepPlan(
                sweep,
                lab,
                lab.program(sweep.program()).orElseThrow(),
                lab.knob(sweep.knob()).orElseThrow(),
                presets);
    }

    /** All knobs for the run with that value. */
    public Map<String, Integer> knobs(int value) {
        return sweep.knobs(presets, value);
    }

    /** What theory says. */
    public Formula formula() {
        return program.formula().orElseThrow();
    }

    /** The program whose time the formula names, which goes first. */
    public Program baseline() {
        return lab.program(lab.baseline()).orElseThrow();
    }

    /** Whether the formula names the time of the baseline program, so that this is run once before the others. */
    public boolean measuresBaseline() {
        return formula().needsBaseline();
    }

    /**
     * Milliseconds by the formula with that value of the knob; empty if it needs a baseline and there is none.
     *
     * @param baseline milliseconds that the baseline program took
     */
    public OptionalDouble expected(int value, int cores, OptionalDouble baseline) {
        return value(formula(), knobs(value), cores, baseline);
    }

    /** Milliseconds that all runs together should take; empty if nothing says how long the baseline program takes. */
    public OptionalDouble total(int cores) {
        OptionalDouble baseline = measuresBaseline() ? expectedBaseline(cores) : OptionalDouble.of(0);
        double total = baseline.orElse(0);
        for (int value : sweep.values()) {
            OptionalDouble one = expected(value, cores, baseline);
            if (one.isEmpty()) {
                return one;
            }
            total += Math.max(0, one.getAsDouble());
        }
        return OptionalDouble.of(total);
    }

    /** By its own formula, or what knobs are calibrated for. */
    private OptionalDouble expectedBaseline(int cores) {
        OptionalDouble own = baseline()
                .formula()
                .map(formula -> value(formula, knobs(sweep.values().getFirst()), cores, OptionalDouble.empty()))
                .orElse(OptionalDouble.empty());
        boolean calibrated = lab.knobs().stream().anyMatch(Knob::calibrated);
        return own.isEmpty() && calibrated ? OptionalDouble.of(Knob.CALIBRATED_MILLIS) : own;
    }

    private static OptionalDouble value(
            Formula formula, Map<String, Integer> knobs, int cores, OptionalDouble baseline) {
        var values = new HashMap<String, Double>();
        knobs.forEach((name, value) -> values.put(name, value.doubleValue()));
        values.put(Formula.CORES, (double) cores);
        baseline.ifPresent(millis -> values.put(Formula.BASELINE, millis));
        return values.keySet().containsAll(formula.names())
                ? OptionalDouble.of(formula.millis(values))
                : OptionalDouble.empty();
    }
}
