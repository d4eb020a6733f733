package signalbox.web.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from 0 with ticks 1, 2 or 5 times a power of ten apart.
 *
 * @param end value at the far edge; positive
 * @param ticks from 0 upwards, none beyond the end
 */
public record Axis(double end, List<Tick> ticks) {

    /**
     * A place on the scale.
     *
     * @param percent of the way to the far edge
     * @param anchor of the label, so that none is cut off at the edges
     */
    public record Tick(String percent, String label, String anchor) {

        /** The same place on a scale that goes up. */
        public String fromTop() {
            return Decimal.of(100 - Double.parseDouble(percent.substring(0, percent.length() - 1))) + "%";
        }

        /** Moves the label of such a scale so that it stands above its line, but below it at the top. */
        public String below() {
            return percent.equals("100%") || anchor.equals("end") ? "1em" : "-0.3em";
        }
    }

    /** Of time, labelled in milliseconds, or in seconds from one second up. */
    public static Axis ofMillis(double end, int most) {
        double step = step(end, most);
        boolean seconds = end >= 1000;
        double unit = seconds ? 1000 : 1;
        return ticks(end, step, unit, seconds ? " s" : " ms");
    }

    /** Of how many there are. */
    static Axis ofCount(double end, int most) {
        return ticks(end, Math.max(1, step(end, most)), 1, "");
    }

    private static Axis ticks(double end, double step, double unit, String suffix) {
        int digits = (int) Math.max(0, Math.ceil(-Math.log10(step / unit) - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
            double percent = 100 * i * step / end;
            String number = unit == 1 && digits == 0
                    ? Decimal.count(Math.round(i * step))
                    : Decimal.rounded(i * step / unit, digits);
            String anchor = i == 0 ? "start" : percent > 95 ? "end" : "middle";
            ticks.add(new Tick(Decimal.of(percent) + "%", i == 0 ? "0" : number + suffix, anchor));
        }
        return new Axis(end, ticks);
    }

    /** The smallest of 1, 2, 5 times a power of ten that needs no more ticks than that, 0 not counted. */
    static double step(double end, int most) {
        double power = Math.pow(10, Math.floor(Math.log10(end / most)));
        for (double factor : new double[] {1, 2, 5}) {
            if (end / (factor * power) <= most + 1e-9) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
