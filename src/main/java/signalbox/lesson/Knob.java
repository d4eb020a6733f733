package signalbox.lesson;

/**
 * A number that the reader may turn; the program reads it with {@code Integer.getInteger(name, …)}.
 *
 * @param unit as shown after the number; may be empty
 * @param min smallest allowed value
 * @param max largest allowed value
 * @param preset value before the reader turns it; for a calibrated knob, what is used until the calibration is done
 * @param calibrated whether the preset is found when the site starts, so that the baseline takes about two seconds
 */
public record Knob(String name, String label, String unit, int min, int max, int preset, boolean calibrated) {

    /** What the baseline program takes, about, with a calibrated knob at its preset; in milliseconds. */
    public static final double CALIBRATED_MILLIS = 2_000;

    /** Whether the value is within the range. */
    public boolean allows(int value) {
        return min <= value && value <= max;
    }
}
