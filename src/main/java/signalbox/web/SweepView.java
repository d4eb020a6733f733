package signalbox.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import signalbox.lesson.Lesson;
import signalbox.lesson.Sweep;
import signalbox.lesson.SweepPlan;

/**
 * A sweep as a lesson shows it. Immutable.
 *
 * @param total milliseconds that all its runs should take on this machine
 * @param shown what was run of it, if the page shows that
 */
public record SweepView(Lesson lesson, SweepPlan plan, OptionalDouble total, Optional<CurveView> shown) {

    /** Id of the sweep's element. */
    public String id() {
        return plan.sweep().anchor();
    }

    /** Where problems with the sweep's form are told. */
    static String messagePlace(Sweep sweep) {
        return sweep.anchor() + "-message";
    }

    /** The same of this one. */
    public String messagePlace() {
        return messagePlace(plan.sweep());
    }

    /** How many runs it takes. */
    public int runs() {
        return plan.sweep().values().size() + (plan.measuresBaseline() ? 1 : 0);
    }

    /** The values in words: "1, 2, 4". */
    public String values() {
        return plan.sweep().values().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The other knobs' values in words; empty if there are none. */
    public String others() {
        Map<String, Integer> knobs = plan.knobs(plan.sweep().values().getFirst());
        return RunPanel.knobs(
                plan.lab().knobs().stream()
                        .filter(knob -> !knob.equals(plan.knob()))
                        .toList(),
                knobs);
    }

    /** The formula with the numbers that stay the same. */
    public String formula() {
        Map<String, Double> known = new HashMap<>();
        plan.knobs(plan.sweep().values().getFirst()).forEach((name, value) -> known.put(name, value.doubleValue()));
        known.remove(plan.knob().name());
        return plan.formula().written(known) + " ms";
    }
}
