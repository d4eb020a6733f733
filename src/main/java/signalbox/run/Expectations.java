package signalbox.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import signalbox.lesson.Formula;
import signalbox.lesson.Lab;
import signalbox.lesson.Program;

/** What theory says of runs; remembers for it what the baselines of labs last took. Thread-safe. */
final class Expectations {

    private static final int REMEMBERED = 1_000;

    private record Key(Lab lab, Map<String, Integer> knobs) {}

    private final Map<Key, Double> baselines = new LinkedHashMap<>();

    /** A run whose outcome counts took that many milliseconds. */
    synchronized void measured(RunRequest request, double millis) {
        if (request.program().isOwn()
                || !request.program().name().equals(request.lab().baseline())) {
            return;
        }
        Key key = new Key(request.lab(), request.knobs());
        baselines.remove(key);
        baselines.put(key, millis);
        if (baselines.size() > REMEMBERED) {
            baselines.remove(baselines.keySet().iterator().next());
        }
    }

    /** What the run should take, if its program has a formula all of whose values are known. */
    Optional<Theory> of(RunRequest request, int cores) {
        Double baseline;
        synchronized (this) {
            baseline = baselines.get(new Key(request.lab(), request.knobs()));
        }
        return of(
                request.program(),
                request.knobs(),
                cores,
                baseline == null ? OptionalDouble.empty() : OptionalDouble.of(baseline));
    }

    /** The same for a known, or unknown, baseline in milliseconds. */
    static Optional<Theory> of(Program program, Map<String, Integer> knobs, int cores, OptionalDouble baseline) {
        if (program.formula().isEmpty()) {
            return Optional.empty();
        }
        Formula formula = program.formula().get();
        Map<String, Double> values = new HashMap<>();
        knobs.forEach((name, value) -> values.put(name, value.doubleValue()));
        values.put(Formula.CORES, (double) cores);
        // To the millisecond: the formula is written with it.
        baseline.ifPresent(millis -> values.put(Formula.BASELINE, (double) Math.round(millis)));
        return values.keySet().containsAll(formula.names())
                ? Optional.of(new Theory(formula.written(values), formula.millis(values)))
                : Optional.empty();
    }
}
