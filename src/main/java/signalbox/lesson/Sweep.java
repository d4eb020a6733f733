package signalbox.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One program run once for each of several values of one knob, so that its times make a curve. Immutable and
 * thread-safe.
 *
 * @param id unique within the lesson
 * @param lab id of the lab it is about, which stands in the same lesson
 * @param program name of a program of that lab, which has a formula
 * @param knob name of a knob of that lab, which the program depends on
 * @param values that the knob takes, ascending; two to {@link #MOST_VALUES}, all allowed by the knob
 * @param knobs values of other knobs that differ from their presets
 * @param title plain text
 */
public record Sweep(
        String id,
        String lab,
        String program,
        String knob,
        List<Integer> values,
        Map<String, Integer> knobs,
        String title)
        implements Block {

    /** So that its runs, and one of the baseline, fit in the line of one reader. */
    public static final int MOST_VALUES = 12;

    /** What all its runs together may take by the formula, in milliseconds. */
    public static final double MOST_MILLIS = 60_000;

    public Sweep {
        values = List.copyOf(values);
        knobs = Map.copyOf(knobs);
    }

    /** Its place in the page of its lesson. */
    public String anchor() {
        return "sweep-" + id;
    }

    /**
     * All knobs for the run with that value.
     *
     * @param presets a value for every knob of the lab
     */
    Map<String, Integer> knobs(Map<String, Integer> presets, int value) {
        var all = new HashMap<>(presets);
        all.putAll(knobs);
        all.put(knob, value);
        return Map.copyOf(all);
    }
}
