package signalbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measured values of one kind. Not thread-safe. */
public final class Sample {

    private final List<Double> values = new ArrayList<>();

    /** One more. */
    public void add(double value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    double median() {
        return percentile(50);
    }

    /** Nearest-rank percentile: the smallest value that at least {@code percent} % of the values do not exceed. */
    double percentile(int percent) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** Median and 95th percentile, as printed in the table. */
    public String text(String unit) {
        return String.format(
                Locale.ROOT, "median %.1f %s, p95 %.1f %s (n=%d)", median(), unit, percentile(95), unit, size());
    }
}
