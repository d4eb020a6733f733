package signalbox.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import signalbox.lesson.Lesson;
import signalbox.lesson.SweepPlan;

/**
 * What the runs of a sweep say so far. Immutable; computed from the runs, so it is made anew when one of them has
 * gone on. Only runs whose outcome counts give times.
 *
 * @param baseline the run of the baseline program, where the formula names its time
 * @param points one for each value, in the order of the values
 * @param cores that the formula is worked out for
 */
public record Curve(SweepPlan plan, Optional<Run> baseline, List<Point> points, int cores) {

    /** One more doubling of the knob is worth it if it saves at least this share of the time. */
    public static final double LEAST_GAIN = 0.2;

    /**
     * One value of the knob. Times are milliseconds of wall clock.
     *
     * @param measured empty while the run is not over, and if its outcome does not count
     * @param expected by the formula; empty while the baseline that it needs is not measured
     */
    public record Point(int value, Run run, OptionalDouble measured, OptionalDouble expected) {}

    public Curve {
        points = List.copyOf(points);
    }

    /** What is to be run for that plan, in order. */
    static List<RunRequest> requests(Lesson lesson, SweepPlan plan) {
        List<RunRequest> requests = new ArrayList<>();
        List<Integer> values = plan.sweep().values();
        if (plan.measuresBaseline()) {
            requests.add(new RunRequest(lesson, plan.lab(), plan.baseline(), plan.knobs(values.getFirst())));
        }
        values.forEach(value -> requests.add(new RunRequest(lesson, plan.lab(), plan.program(), plan.knobs(value))));
        return requests;
    }

    /**
     * The curve of runs that were asked for with {@link #requests}, as it is now.
     *
     * @param cores of this machine
     */
    public static Curve of(SweepPlan plan, List<Run> runs, int cores) {
        Optional<Run> baseline = plan.measuresBaseline() ? Optional.of(runs.getFirst()) : Optional.empty();
        OptionalDouble baselineMillis = baseline.map(Curve::millis).orElse(OptionalDouble.empty());
        List<Run> swept = runs.subList(baseline.isPresent() ? 1 : 0, runs.size());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < swept.size(); i++) {
            int value = plan.sweep().values().get(i);
            Run run = swept.get(i);
            points.add(new Point(value, run, millis(run), plan.expected(value, cores, baselineMillis)));
        }
        return new Curve(plan, baseline, points, cores);
    }

    private static OptionalDouble millis(Run run) {
        return run.ended()
                .filter(end -> end.outcome().counts())
                .map(end -> OptionalDouble.of(end.figures().wallNanos() / 1e6))
                .orElse(OptionalDouble.empty());
    }

    /** Milliseconds by the formula for any value of the knob, also between those that were run. */
    public OptionalDouble expected(int value) {
        return plan.expected(value, cores, baseline.map(Curve::millis).orElse(OptionalDouble.empty()));
    }

    /** Whether all runs are over. */
    public boolean over() {
        return baseline.stream().allMatch(run -> run.ended().isPresent())
                && points.stream().allMatch(point -> point.run().ended().isPresent());
    }

    /**
     * The smallest measured value from which every larger one saves less than {@link #LEAST_GAIN} of the time for each
     * doubling of the knob; empty until all runs are over, if every value but the last saves more, or if the curve
     * rises. Each value is held against all larger ones, so that a single slow run makes no knee. Where a value is not
     * the double of another, what one doubling saves is worked out from the ratio.
     */
    public OptionalInt knee() {
        List<Point> measured =
                points.stream().filter(point -> point.measured().isPresent()).toList();
        if (!over()
                || measured.size() < 2
                || leftByADoubling(measured.getFirst(), measured.getLast()) > 1 + LEAST_GAIN) {
            return OptionalInt.empty();
        }
        for (int i = 0; i + 1 < measured.size(); i++) {
            Point from = measured.get(i);
            List<Point> larger = measured.subList(i + 1, measured.size());
            if (larger.stream().allMatch(to -> leftByADoubling(from, to) > 1 - LEAST_GAIN)) {
                return OptionalInt.of(from.value());
            }
        }
        return OptionalInt.empty();
    }

    /** Share of the time that is left after a doubling of the knob. From 0 on, any step counts as one doubling. */
    private static double leftByADoubling(Point from, Point to) {
        double ratio = to.measured().orElseThrow() / from.measured().orElseThrow();
        double doublings = from.value() == 0 ? 1 : Math.log((double) to.value() / from.value()) / Math.log(2);
        return Math.pow(ratio, 1 / doublings);
    }
}
