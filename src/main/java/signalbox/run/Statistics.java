package signalbox.run;

import java.util.Collection;
import java.util.Optional;

/**
 * What several measurements of one thing come to.
 *
 * @param count how many there are, at least 1
 * @param median the middle one; of an even count the mean of the two in the middle
 */
public record Statistics(int count, double min, double median, double max) {

    /** Of these values, in any order; empty if there are none. */
    public static Optional<Statistics> of(Collection<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Optional.of(new Statistics(sorted.length, sorted[0], median, sorted[sorted.length - 1]));
    }
}
