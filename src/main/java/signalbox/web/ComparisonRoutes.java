package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.run.Comparison;
import signalbox.run.Run;
import signalbox.store.Journal;
import signalbox.store.Progress;

/** The runs that a page shows of a lab, against each other and against what the reader predicted. Thread-safe. */
final class ComparisonRoutes {

    private static final int MOST_RUNS = 64;

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final KnownRuns known;
    private final Panels panels;
    private final Journal journal;

    ComparisonRoutes(Frame frame, Supplier<Catalog> catalog, KnownRuns known, Panels panels, Journal journal) {
        this.frame = frame;
        this.catalog = catalog;
        this.known = known;
        this.panels = panels;
        this.journal = journal;
    }

    void register(RoutesConfig routes) {
        routes.get("/lessons/{lesson}/labs/{lab}/comparison", this::comparison);
    }

    private void comparison(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Lab lab = lesson.lab(ctx.pathParam("lab"))
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no lab of that name."));
        Errors.answerInto(ctx, LabView.messagePlace(lab));
        List<Run> runs = runs(ctx, lab, known);
        if (runs.isEmpty()) {
            throw HttpProblem.notFound("The site no longer remembers these runs.");
        }
        Comparison comparison = Comparison.of(lab, runs.getLast().request().knobs(), runs);
        Progress progress = Frame.known(ctx).map(journal::of).orElse(Progress.NONE);
        Guesses guesses = Guesses.of(lesson, lab, progress).order(order(ctx, lab));
        Frame.answer(ctx, frame.templates().comparison(panels.comparison(comparison, runs, guesses)));
    }

    /** The runs of that lab that the request names; what is not remembered any more is left out. */
    static List<Run> runs(Context ctx, Lab lab, KnownRuns known) {
        return ctx.queryParams("run").stream()
                .distinct()
                .limit(MOST_RUNS)
                .flatMap(id -> known.find(id).stream())
                .filter(run -> run.request().lab().id().equals(lab.id()))
                .toList();
    }

    /** Names of all programs in the order that the reader predicted; empty if none was, or not of all. */
    static List<String> order(Context ctx, Lab lab) {
        return PredictionView.order(
                lab, Optional.ofNullable(ctx.queryParam("order")).orElse(""));
    }
}
