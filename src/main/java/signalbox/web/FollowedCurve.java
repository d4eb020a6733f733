package signalbox.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.run.Batch;
import signalbox.run.Run;
import signalbox.run.RunEvent;

/**
 * A sweep whose curve is on the page. It is sent whole each time a run of it has come further, so that it needs no
 * cursor.
 */
final class FollowedCurve implements Followed {

    private final Batch batch;
    private final Sweeps sweeps;
    private List<Stage> told = List.of();
    private boolean over;

    /** How far a run is: what the page shows of it depends on nothing else. */
    private record Stage(int size, boolean started, Optional<RunEvent.Ended> ended) {

        static Stage of(Run run) {
            boolean started = run.started().isPresent();
            // Before its start a run's events tell of its place in line; after it they do not concern the curve.
            return new Stage(started ? 0 : run.size(), started, run.ended());
        }
    }

    FollowedCurve(Batch batch, Sweeps sweeps) {
        this.batch = batch;
        this.sweeps = sweeps;
    }

    @Override
    public List<Run> runs() {
        return batch.runs();
    }

    @Override
    public List<Run.Following> follow(Runnable signal) {
        return batch.runs().stream().map(run -> run.follow(signal)).toList();
    }

    @Override
    public String news() {
        List<Stage> now = batch.runs().stream().map(Stage::of).toList();
        if (now.equals(told)) {
            return "";
        }
        told = now;
        CurveView view = sweeps.curve(batch).orElseThrow();
        over = now.stream().allMatch(stage -> stage.ended().isPresent());
        return sweeps.news(view);
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public boolean growing() {
        return false;
    }

    @Override
    public boolean computing() {
        return false; // it is sent between its runs, not during them
    }

    @Override
    public boolean behind() {
        return false;
    }

    @Override
    public Map<String, Integer> next() {
        return Map.of();
    }
}
