package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;
import signalbox.run.RunRequest;
import signalbox.wire.SourceFile;

/** Where a lesson's program is changed and run. Thread-safe. */
final class EditRoutes {

    private final Editing editing;
    private final Supplier<Catalog> catalog;
    private final Function<Lab, Map<String, Integer>> presets;

    /** @param presets values for a lab's knobs before the reader turns them */
    EditRoutes(Editing editing, Supplier<Catalog> catalog, Function<Lab, Map<String, Integer>> presets) {
        this.editing = editing;
        this.catalog = catalog;
        this.presets = presets;
    }

    void register(RoutesConfig routes) {
        routes.get("/lessons/{lesson}/edit", this::page);
        routes.post("/lessons/{lesson}/edit", this::sent);
        routes.post("/lessons/{lesson}/edit/panel", this::run);
        routes.post("/lessons/{lesson}/edit/changes", this::changes);
    }

    /** What is changed. */
    record Place(Lesson lesson, Lab lab, Program program) {

        String url() {
            return "/lessons/" + lesson.slug() + "/edit";
        }

        String address() {
            return url() + "?lab=" + lab.id() + "&program=" + program.name();
        }

        static Place find(Lesson lesson, @Nullable String labId, @Nullable String name) {
            Lab lab = lesson.lab(labId == null ? "" : labId)
                    .orElseThrow(() -> HttpProblem.notFound("This lesson has no lab of that name."));
            Program program = lab.program(name == null ? "" : name)
                    .orElseThrow(() -> HttpProblem.notFound("This lab has no program of that name."));
            return new Place(lesson, lab, program);
        }
    }

    private Place ofForm(Context ctx) {
        return Place.find(LessonRoutes.find(catalog.get(), ctx), ctx.formParam("lab"), ctx.formParam("program"));
    }

    private void page(Context ctx) {
        editing.allow(ctx);
        Place place =
                Place.find(LessonRoutes.find(catalog.get(), ctx), ctx.queryParam("lab"), ctx.queryParam("program"));
        Optional<RunPanel> run = editing.named(
                ctx,
                request -> request.lesson().slug().equals(place.lesson().slug())
                        && request.program().name().equals(place.program().name()));
        Map<String, Integer> values = run.map(panel -> panel.run().request().knobs())
                .filter(knobs -> knobs.keySet().equals(place.lab().presets().keySet()))
                .orElseGet(() -> RunForm.asked(place.lab(), ctx, presets.apply(place.lab())));
        List<SourceFile> files =
                run.map(panel -> panel.run().request().program().files()).orElseGet(place.program()::files);
        EditView view = view(place, files, values, run.isPresent());
        editing.answer(
                ctx, run.map(panel -> view.telling(EditView.Told.run(panel))).orElse(view));
    }

    /** A form without scripts. */
    private void sent(Context ctx) {
        editing.allow(ctx);
        Place place = ofForm(ctx);
        List<SourceFile> files = SourceForm.files(ctx);
        List<SourceFile> shown = files.isEmpty() ? place.program().files() : files;
        EditView sent = view(place, shown, typed(place, ctx), true);
        editing.answerOrSay(ctx, sent, () -> {
            switch (Optional.ofNullable(ctx.formParam("action")).orElse("run")) {
                case "run" -> editing.startAndGoThere(ctx, request(place, ctx));
                case "changes" -> editing.answer(ctx, sent.telling(EditView.Told.changes(between(place, files))));
                case "reset" -> ctx.redirect(place.address(), HttpStatus.SEE_OTHER);
                default -> throw HttpProblem.unprocessable("The action must be run, changes or reset.");
            }
        });
    }

    /** The numbers as they were sent, or the presets if one of them is not allowed. */
    private Map<String, Integer> typed(Place place, Context ctx) {
        try {
            return RunForm.knobs(place.lab(), ctx);
        } catch (HttpProblem notAllowed) {
            return presets.apply(place.lab());
        }
    }

    private void run(Context ctx) {
        editing.startAndShow(ctx, () -> request(ofForm(ctx), ctx));
    }

    private void changes(Context ctx) {
        editing.showChanges(ctx, between(ofForm(ctx), SourceForm.files(ctx)));
    }

    private static RunRequest request(Place place, Context ctx) {
        List<SourceFile> files = SourceForm.sound(SourceForm.files(ctx));
        return new RunRequest(
                place.lesson(), place.lab(), place.program().edited(files), RunForm.knobs(place.lab(), ctx));
    }

    private static Changes between(Place place, List<SourceFile> files) {
        return Changes.between(
                place.program().source(),
                files.isEmpty() ? "" : files.getFirst().text());
    }

    private static EditView view(Place place, List<SourceFile> files, Map<String, Integer> values, boolean given) {
        return new EditView(
                place.program().label(),
                new EditView.Link(
                        "/lessons/" + place.lesson().slug() + "#" + place.lab().anchor(),
                        place.lesson().title()),
                place.url(),
                place.lesson().slug() + "/" + place.program().name(),
                Map.of("lab", place.lab().id(), "program", place.program().name()),
                files,
                place.program().files(),
                place.lab().knobs(),
                values,
                Optional.empty(),
                given,
                EditView.Told.NOTHING);
    }
}
