package signalbox.web.picture;

import java.util.List;

/**
 * A stacked area: how many threads were in each state.
 *
 * @param scale of the number of threads
 * @param bands from bottom to top; those that are empty throughout are left out
 * @param steps across the picture
 */
public record AreaDrawing(Axis scale, List<Band> bands, int steps) {

    /** Height of one thread in a picture of height 1, upwards. */
    public String unit() {
        return "-" + Decimal.rounded(1 / scale.end(), 9);
    }

    /**
     * One state.
     *
     * @param path data in steps to the right and threads upwards from 0
     */
    public record Band(String look, String path, String title) {}
}
