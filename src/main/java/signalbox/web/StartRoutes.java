package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Options;
import signalbox.lesson.Program;
import signalbox.run.Admission;
import signalbox.run.Batch;
import signalbox.run.ReaderId;
import signalbox.run.Run;
import signalbox.run.RunDesk;
import signalbox.run.RunRequest;
import signalbox.store.Journal;
import signalbox.store.Verdict;

/** Where a lab's form is sent. Where a lab's programs are ways to choose from, the choice is kept. Thread-safe. */
final class StartRoutes {

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final RunDesk desk;
    private final Panels panels;
    private final Journal journal;

    StartRoutes(Frame frame, Supplier<Catalog> catalog, RunDesk desk, Panels panels, Journal journal) {
        this.frame = frame;
        this.catalog = catalog;
        this.desk = desk;
        this.panels = panels;
        this.journal = journal;
    }

    void register(RoutesConfig routes) {
        routes.post("/lessons/{lesson}/runs", this::startAndGoThere);
        routes.post("/lessons/{lesson}/runs/panel", this::startAndShow);
    }

    /** Runs that were let in: one, or several that belong together. */
    private record LetIn(List<Run> runs, Optional<Batch> batch) {
        static LetIn one(Run run) {
            return new LetIn(List.of(run), Optional.empty());
        }

        static LetIn several(Batch batch) {
            return new LetIn(batch.runs(), Optional.of(batch));
        }

        String url() {
            return batch.map(runs -> "/batches/" + runs.id().text())
                    .orElse("/runs/" + runs.getFirst().id().text());
        }
    }

    private void startAndGoThere(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        LetIn runs = start(RunForm.of(lesson, RunForm.lab(lesson, ctx), ctx), ctx);
        ctx.redirect(runs.url(), HttpStatus.SEE_OTHER);
    }

    private void startAndShow(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        Lab lab = RunForm.lab(lesson, ctx);
        String messagePlace = messagePlace(lesson, lab, ctx);
        Errors.answerInto(ctx, messagePlace);
        LetIn started = start(RunForm.of(lesson, lab, ctx), ctx);
        List<RunPanel> shown = started.runs().stream()
                .map(run -> panels.panel(run, started.batch()))
                .toList();
        Frame.answer(ctx, frame.templates().runStarted(panels.started(lab, messagePlace, shown)));
    }

    /** In the lab, unless the form is that of a table of outcomes. */
    private static String messagePlace(Lesson lesson, Lab lab, Context ctx) {
        return Optional.ofNullable(ctx.formParam("outcomes"))
                .flatMap(lesson::outcomes)
                .map(OutcomesView::messagePlace)
                .orElse(LabView.messagePlace(lab));
    }

    private LetIn start(RunForm form, Context ctx) {
        RunRequest request = new RunRequest(form.lesson(), form.lab(), form.program(), form.knobs());
        return switch (form.action()) {
            case RUN -> {
                Run run = admitted(desk.submit(request, frame.reader(ctx), false));
                form.lesson().options(form.lab()).ifPresent(options -> chose(request, options, frame.reader(ctx)));
                yield LetIn.one(run);
            }
            case ALL ->
                LetIn.several(admitted(desk.runAll(form.lesson(), form.lab(), form.knobs(), frame.reader(ctx))));
            case RACE -> {
                if (form.lab().racers().size() < 2) {
                    throw HttpProblem.unprocessable("The programs of this lab cannot race.");
                }
                yield LetIn.several(admitted(desk.race(form.lesson(), form.lab(), form.knobs(), frame.reader(ctx))));
            }
            case REPEAT -> LetIn.several(admitted(desk.repeat(request, RunForm.REPEATS, frame.reader(ctx))));
        };
    }

    private void chose(RunRequest request, Options options, ReaderId reader) {
        Program way = request.program();
        String right = options.right().stream().sorted().collect(Collectors.joining(","));
        journal.chose(
                reader,
                request.lesson().slug(),
                request.lab().id(),
                way.name(),
                new Verdict(right, options.isRight(way)));
    }

    /** What was let in; throws the problem to answer with if it was turned away. */
    static <T> T admitted(Admission<T> admission) {
        return switch (admission) {
            case Admission.Admitted<T>(T admitted) -> admitted;
            case Admission.Refused<T> refused -> throw HttpProblem.busy(refused.sentence(), refused.retryAfter());
        };
    }
}
