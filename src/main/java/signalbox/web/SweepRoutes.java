package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lesson;
import signalbox.lesson.Sweep;
import signalbox.run.Batch;
import signalbox.run.RunDesk;

/** Where a sweep's form is sent. Thread-safe. */
final class SweepRoutes {

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final RunDesk desk;
    private final Sweeps sweeps;

    SweepRoutes(Frame frame, Supplier<Catalog> catalog, RunDesk desk, Sweeps sweeps) {
        this.frame = frame;
        this.catalog = catalog;
        this.desk = desk;
        this.sweeps = sweeps;
    }

    void register(RoutesConfig routes) {
        routes.post("/lessons/{lesson}/sweeps", this::startAndGoThere);
        routes.post("/lessons/{lesson}/sweeps/panel", this::startAndShow);
    }

    private void startAndGoThere(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        ctx.redirect("/batches/" + start(lesson, sweep(lesson, ctx), ctx).id().text(), HttpStatus.SEE_OTHER);
    }

    private void startAndShow(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Sweep sweep = sweep(lesson, ctx);
        String place = SweepView.messagePlace(sweep);
        Errors.answerInto(ctx, place);
        CurveView started = sweeps.curve(start(lesson, sweep, ctx)).orElseThrow();
        Frame.answer(ctx, frame.templates().sweepStarted(place, started));
    }

    private Batch start(Lesson lesson, Sweep sweep, Context ctx) {
        return StartRoutes.admitted(desk.sweep(lesson, sweeps.plan(lesson, sweep), frame.reader(ctx)));
    }

    private static Sweep sweep(Lesson lesson, Context ctx) {
        return Optional.ofNullable(ctx.formParam("sweep"))
                .flatMap(lesson::sweep)
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no sweep of that name."));
    }
}
