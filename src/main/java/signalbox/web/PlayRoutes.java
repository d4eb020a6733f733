package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;
import signalbox.run.RunDesk;
import signalbox.run.RunRequest;
import signalbox.wire.SourceFile;

/** The blank page: any program, run and shared. Thread-safe. */
final class PlayRoutes {

    private final Editing editing;
    private final Supplier<Catalog> catalog;
    private final RunDesk desk;
    private final Function<Lab, Map<String, Integer>> presets;

    /** @param presets values for a lab's knobs before the reader turns them */
    PlayRoutes(Editing editing, Supplier<Catalog> catalog, RunDesk desk, Function<Lab, Map<String, Integer>> presets) {
        this.editing = editing;
        this.catalog = catalog;
        this.desk = desk;
        this.presets = presets;
    }

    void register(RoutesConfig routes) {
        routes.get("/play", this::page);
        routes.post("/play", this::sent);
        routes.post("/play/panel", ctx -> editing.startAndShow(ctx, () -> request(ctx)));
        routes.post("/play/link", this::link);
    }

    private void page(Context ctx) {
        editing.allow(ctx);
        Optional<RunPanel> run = editing.named(ctx, BlankPage::isOf);
        if (run.isPresent()) {
            RunRequest request = run.get().run().request();
            EditView view = view(request.program().files(), BlankPage.choice(request, most()), true);
            editing.answer(ctx, view.telling(EditView.Told.run(run.get())));
        } else if (ctx.queryParam("text") != null) {
            SharedText shared = SharedText.read(String.valueOf(ctx.queryParam("text")));
            editing.answer(ctx, view(shared.files(), choice(shared), true));
        } else if (ctx.queryParam("lesson") != null) {
            editing.answer(ctx, ofLesson(ctx));
        } else {
            editing.answer(ctx, view(BlankPage.BEGINNING, BlankPage.Choice.usual(most()), false));
        }
    }

    private EditView ofLesson(Context ctx) {
        Lesson lesson = catalog.get()
                .lesson(String.valueOf(ctx.queryParam("lesson")))
                .orElseThrow(() -> HttpProblem.notFound("There is no lesson of that name in this course."));
        var place = EditRoutes.Place.find(lesson, ctx.queryParam("lab"), ctx.queryParam("program"));
        Program program = place.program();
        var choice = new BlankPage.Choice(
                new TreeMap<>(RunForm.asked(place.lab(), ctx, presets.apply(place.lab()))),
                most(),
                most(),
                program.load() == Program.Load.COMPUTING,
                program.usesPracticeSite());
        return view(program.files(), choice, true);
    }

    /** A form without scripts. */
    private void sent(Context ctx) {
        editing.allow(ctx);
        List<SourceFile> files = SourceForm.files(ctx);
        List<SourceFile> shown = files.isEmpty() ? BlankPage.BEGINNING : files;
        editing.answerOrSay(ctx, view(shown, typed(ctx), true), () -> {
            switch (Optional.ofNullable(ctx.formParam("action")).orElse("run")) {
                case "run" -> editing.startAndGoThere(ctx, request(ctx));
                case "link" -> {
                    EditView view = view(shown, BlankPage.choice(ctx, most()), true);
                    editing.answer(ctx, view.telling(EditView.Told.link(address(ctx))));
                }
                case "reset" -> ctx.redirect("/play", HttpStatus.SEE_OTHER);
                default -> throw HttpProblem.unprocessable("The action must be run, link or reset.");
            }
        });
    }

    /** What was chosen, or what is usual if that is not allowed. */
    private BlankPage.Choice typed(Context ctx) {
        try {
            return BlankPage.choice(ctx, most());
        } catch (HttpProblem notAllowed) {
            return BlankPage.Choice.usual(most());
        }
    }

    private void link(Context ctx) {
        Errors.answerInto(ctx, Editing.MESSAGE_PLACE);
        editing.allow(ctx);
        editing.showLink(ctx, address(ctx));
    }

    /** The whole address that keeps what the form holds. */
    private String address(Context ctx) {
        BlankPage.Choice choice = BlankPage.choice(ctx, most());
        List<SourceFile> files = SourceForm.sound(SourceForm.files(ctx));
        String text = new SharedText(files, choice.knobText(), choice.seconds(), choice.computes(), choice.practice())
                .write();
        // A browser says where its forms come from, which behind a proxy only it knows.
        String site = Optional.ofNullable(ctx.header("Origin")).orElse("http://" + ctx.host());
        return site + "/play?text=" + text;
    }

    private RunRequest request(Context ctx) {
        return BlankPage.request(SourceForm.sound(SourceForm.files(ctx)), BlankPage.choice(ctx, most()));
    }

    private BlankPage.Choice choice(SharedText shared) {
        int seconds = Math.clamp(shared.seconds(), 1, most());
        return new BlankPage.Choice(
                BlankPage.knobs(shared.knobs()), seconds, most(), shared.computes(), shared.practice());
    }

    private int most() {
        return (int) Math.max(1, desk.longest().toSeconds());
    }

    private static EditView view(List<SourceFile> files, BlankPage.Choice choice, boolean given) {
        return new EditView(
                "A blank page",
                new EditView.Link("/", "Contents"),
                "/play",
                "play",
                Map.of(),
                files,
                BlankPage.BEGINNING,
                List.of(),
                Map.of(),
                Optional.of(choice),
                given,
                EditView.Told.NOTHING);
    }
}
