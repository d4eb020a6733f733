package signalbox.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import signalbox.lesson.SweepPlan;
import signalbox.run.Batch;
import signalbox.run.Conditions;
import signalbox.run.Curve;
import signalbox.run.Run;
import signalbox.run.RunEvent;

/**
 * The runs of a sweep as a page shows them, at some instant. Immutable.
 *
 * @param chart the curve, drawn
 */
public record CurveView(Batch batch, Curve curve, Content chart) {

    /** How far the runs are together: the words that elements carry as {@code data-state}. */
    public enum State {
        QUEUED,
        RUNNING,
        OVER;

        /** As it stands in the page. */
        public String word() {
            return switch (this) {
                case QUEUED -> "queued";
                case RUNNING -> "running";
                case OVER -> "over";
            };
        }
    }

    public SweepPlan plan() {
        return curve.plan();
    }

    /** The batch's id as it stands in URLs and in ids of elements. */
    public String id() {
        return batch.id().text();
    }

    public State state() {
        if (batch.over()) {
            return State.OVER;
        }
        return batch.runs().stream().anyMatch(run -> run.started().isPresent()) ? State.RUNNING : State.QUEUED;
    }

    /** How far it is, in a sentence. */
    public String sentence() {
        long over = batch.runs().stream().filter(run -> run.ended().isPresent()).count();
        return switch (state()) {
            case QUEUED -> queued();
            case RUNNING -> over + " of " + batch.runs().size() + " runs are done.";
            case OVER -> result();
        };
    }

    private String queued() {
        int place = batch.runs().getFirst().eventsFrom(0).stream()
                .mapToInt(event -> event instanceof RunEvent.Queued queued ? queued.place() : 0)
                .reduce(0, (_, last) -> last);
        return switch (place) {
            case 0 -> "Next in line";
            case 1 -> "In line: one run goes first";
            default -> "In line: " + place + " runs go first";
        };
    }

    private String result() {
        long missing = curve.points().stream()
                .filter(point -> point.measured().isEmpty())
                .count();
        if (missing > 0) {
            return missing + (missing == 1 ? " run gives" : " runs give") + " no time that counts: the table says why.";
        }
        return curve.knee().isPresent()
                ? "The knee is at " + plan().knob().label() + " " + curve.knee().getAsInt() + "."
                : "There is no knee among these values.";
    }

    /** What the mark of the knee means. */
    public String rule() {
        return "The knee is the first value from which larger ones save less than a fifth of the time for each doubling.";
    }

    /** Under which conditions the runs that have started were timed. */
    public String conditions() {
        List<Conditions> started = batch.runs().stream()
                .flatMap(run -> run.started().stream())
                .map(RunEvent.Started::conditions)
                .toList();
        if (started.isEmpty()) {
            return "";
        }
        long cold = started.stream().filter(one -> !one.warmJvm()).count();
        long crowded = started.stream().filter(one -> one.others() > 0).count();
        return "On " + curve.cores() + (curve.cores() == 1 ? " core; " : " cores; ")
                + (cold == 0 ? "each run in a warm JVM" : cold + " in a JVM started for the run") + "; "
                + (crowded == 0 ? "none began beside another run." : crowded + " began beside another run.");
    }

    /** How many times as fast as with the first value. */
    public OptionalDouble speedUp(Curve.Point point) {
        OptionalDouble first = curve.points().getFirst().measured();
        return first.isPresent() && point.measured().isPresent()
                ? OptionalDouble.of(first.getAsDouble() / point.measured().getAsDouble())
                : OptionalDouble.empty();
    }

    /** The time of a run, or why there is none. */
    public static String time(Run run) {
        Optional<RunEvent.Ended> end = run.ended();
        if (end.isEmpty()) {
            return run.started().isPresent() ? "running" : "in line";
        }
        return end.get().outcome().counts()
                ? Numbers.nanos(end.get().figures().wallNanos())
                : end.get().outcome().sentence();
    }

    /** Names of the columns of the table. */
    public List<String> columns() {
        return List.of(plan().knob().label(), "Measured", "Theory", "Difference", "Speed-up");
    }
}
