package signalbox.run;

/**
 * What a formula says of one run.
 *
 * @param written the formula with the numbers of this run: {@code ⌈160 / 5⌉ × 89}
 * @param millis its value
 */
public record Theory(String written, double millis) {

    /** Whether there is nothing to work out: the formula is a single number. */
    public boolean isNumber() {
        return written.matches("[0-9.]+");
    }
}
