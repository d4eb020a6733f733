package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Options;
import signalbox.lesson.Ordering;
import signalbox.run.Run;
import signalbox.run.RunDesk;
import signalbox.run.RunRequest;

/** Exercises whose answers are run: what is said of them, and lines that are put in order. Thread-safe. */
final class ExerciseRoutes {

    private static final Pattern ORDER = Pattern.compile("\\d{1,2}(\\.\\d{1,2})*");

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final RunDesk desk;
    private final KnownRuns known;
    private final Panels panels;
    private final Exercises exercises;

    ExerciseRoutes(Frame frame, Supplier<Catalog> catalog, RunDesk desk, KnownRuns known, Panels panels) {
        this.frame = frame;
        this.catalog = catalog;
        this.desk = desk;
        this.known = known;
        this.panels = panels;
        this.exercises = new Exercises(panels);
    }

    void register(RoutesConfig routes) {
        routes.get("/lessons/{lesson}/labs/{lab}/verdict", this::verdict);
        routes.get("/lessons/{lesson}/orderings/{ordering}/verdict", this::orderingVerdict);
        routes.post("/lessons/{lesson}/orderings/{ordering}", this::orderAndGoThere);
        routes.post("/lessons/{lesson}/orderings/{ordering}/panel", this::orderAndShow);
    }

    private void verdict(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Lab lab = lesson.lab(ctx.pathParam("lab"))
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no lab of that name."));
        Options options =
                lesson.options(lab).orElseThrow(() -> HttpProblem.notFound("In that lab there is nothing to choose."));
        List<Run> runs = ComparisonRoutes.runs(ctx, lab, known);
        String chosen = Optional.ofNullable(ctx.queryParam("chosen")).orElse("");
        Frame.answer(
                ctx,
                frame.templates()
                        .exerciseVerdict(
                                exercises.verdict(lesson, options, runs, chosen).orElse(null)));
    }

    private void orderingVerdict(Context ctx) {
        Ordering ordering = ordering(LessonRoutes.find(catalog.get(), ctx), ctx);
        List<Run> runs = ComparisonRoutes.runs(ctx, ordering.lab(), known);
        Boolean solved = exercises.solved(ordering, runs).orElse(null);
        Frame.answer(ctx, frame.templates().exerciseSolved(ordering.explain(), solved));
    }

    private void orderAndGoThere(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Ordering ordering = ordering(lesson, ctx);
        List<Integer> order = moved(ctx, ordering);
        String url = isRun(ctx)
                ? "/runs/" + run(lesson, ordering, order, ctx).id().text()
                : "/lessons/" + lesson.slug() + "?" + parameter(ordering) + "=" + OrderingView.orderText(order) + "#"
                        + ordering.lab().anchor();
        ctx.redirect(url, HttpStatus.SEE_OTHER);
    }

    private void orderAndShow(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Ordering ordering = ordering(lesson, ctx);
        Errors.answerInto(ctx, LabView.messagePlace(ordering.lab()));
        List<Integer> order = moved(ctx, ordering);
        if (isRun(ctx)) {
            RunPanel panel = panels.panel(run(lesson, ordering, order, ctx), Optional.empty());
            LabView.Slot slot = exercises.slot(ordering, List.of(panel));
            LabView.Started started =
                    new LabView.Started(LabView.messagePlace(ordering.lab()), List.of(slot), List.of());
            Frame.answer(ctx, frame.templates().runStarted(started));
        } else {
            OrderingView view = exercises.ordering(lesson, ordering, Optional.of(order), List.of());
            Frame.answer(ctx, frame.templates().exerciseLines(view, true));
        }
    }

    private static boolean isRun(Context ctx) {
        return ctx.formParam("move") == null;
    }

    private Run run(Lesson lesson, Ordering ordering, List<Integer> order, Context ctx) {
        var request = new RunRequest(lesson, ordering.lab(), ordering.arranged(order), Map.of());
        return StartRoutes.admitted(desk.submit(request, frame.reader(ctx), false));
    }

    private static Ordering ordering(Lesson lesson, Context ctx) {
        return lesson.ordering(ctx.pathParam("ordering"))
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no such exercise."));
    }

    private static String parameter(Ordering ordering) {
        return "order." + ordering.id();
    }

    /** The order that a page's address asks for; what is no order is passed over. */
    static Optional<List<Integer>> asked(Context ctx, Ordering ordering) {
        return Optional.ofNullable(ctx.queryParam(parameter(ordering))).flatMap(text -> order(text, ordering));
    }

    private static Optional<List<Integer>> order(String text, Ordering ordering) {
        if (!ORDER.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Integer> order =
                Arrays.stream(text.split("\\.", -1)).map(Integer::valueOf).toList();
        return Optional.of(order).filter(ordering::isOrder);
    }

    /** The order in the form, with one line moved up or down by one place if the form says so. */
    private static List<Integer> moved(Context ctx, Ordering ordering) {
        List<Integer> order = order(Optional.ofNullable(ctx.formParam("order")).orElse(""), ordering)
                .orElseThrow(() -> HttpProblem.unprocessable(
                        "The order must name each of the " + ordering.count() + " lines once, so nothing was run."));
        String move = Optional.ofNullable(ctx.formParam("move")).orElse("");
        List<Integer> moved = new ArrayList<>(order);
        for (int place = 0; place < moved.size(); place++) {
            int line = order.get(place);
            int to = move.equals("up." + line) ? place - 1 : move.equals("down." + line) ? place + 1 : place;
            if (to != place && to >= 0 && to < order.size()) {
                Collections.swap(moved, place, to);
                return moved;
            }
        }
        return moved;
    }
}
