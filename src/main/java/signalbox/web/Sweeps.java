package signalbox.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Sweep;
import signalbox.lesson.SweepPlan;
import signalbox.run.Batch;
import signalbox.run.BatchId;
import signalbox.run.Curve;
import signalbox.run.RunDesk;
import signalbox.run.RunId;
import signalbox.web.picture.CurveChart;
import signalbox.web.templates.Templates;

/** Makes what pages show of sweeps. Thread-safe. */
final class Sweeps {

    private static final int MOST_SHOWN = 8;

    private final Templates templates;
    private final RunDesk desk;
    private final Function<Lab, Map<String, Integer>> presets;
    private final CurveChart chart;

    /** @param presets values for a lab's knobs where a sweep says nothing else */
    Sweeps(Templates templates, RunDesk desk, Function<Lab, Map<String, Integer>> presets) {
        this.templates = templates;
        this.desk = desk;
        this.presets = presets;
        this.chart = new CurveChart(templates);
    }

    /** What a sweep of that lesson runs. */
    SweepPlan plan(Lesson lesson, Sweep sweep) {
        return SweepPlan.of(lesson, sweep, presets.apply(lesson.lab(sweep.lab()).orElseThrow()));
    }

    /** A sweep in its lesson, with the runs that the page's URL names as {@code curve}, so that a reload shows them. */
    SweepView view(Context ctx, Lesson lesson, Sweep sweep) {
        Optional<CurveView> shown = ctx.queryParams("curve").stream()
                .limit(MOST_SHOWN)
                .filter(RunId::looksRight)
                .flatMap(id -> desk.findBatch(new BatchId(id)).stream())
                .filter(batch -> batch.kind() instanceof Batch.Kind.Swept(SweepPlan plan)
                        && plan.sweep().equals(sweep)
                        && batch.runs().getFirst().request().lesson().slug().equals(lesson.slug()))
                .flatMap(batch -> curve(batch).stream())
                .reduce((_, last) -> last);
        SweepPlan plan = shown.map(CurveView::plan).orElseGet(() -> plan(lesson, sweep));
        return new SweepView(lesson, plan, plan.total(desk.cores()), shown);
    }

    /** A sweep on a page of its own. */
    SweepView view(CurveView curve) {
        SweepPlan plan = curve.plan();
        Lesson lesson = curve.batch().runs().getFirst().request().lesson();
        return new SweepView(lesson, plan, plan.total(desk.cores()), Optional.of(curve));
    }

    /** The runs of a sweep as they are now; empty if the batch is none. */
    Optional<CurveView> curve(Batch batch) {
        return switch (batch.kind()) {
            case Batch.Kind.Swept(SweepPlan plan) -> {
                Curve curve = Curve.of(plan, batch.runs(), desk.cores());
                yield Optional.of(new CurveView(batch, curve, templates.html(chart.draw(curve))));
            }
            case Batch.Kind.All _, Batch.Kind.Repeat _, Batch.Kind.Race _ -> Optional.empty();
        };
    }

    /** What is new of them, for a page that shows them already. */
    String news(CurveView curve) {
        return templates.sweepNews(curve).render();
    }
}
