package signalbox.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import signalbox.run.Run;
import signalbox.run.RunDesk;
import signalbox.run.RunRequest;
import signalbox.sandbox.Profile;

/** What the pages share on which programs are written. Thread-safe. */
final class Editing {

    /** Id of the element that shows what was not allowed. */
    static final String MESSAGE_PLACE = "edit-message";

    private final Frame frame;
    private final RunDesk desk;
    private final KnownRuns runs;
    private final Panels panels;

    Editing(Frame frame, RunDesk desk, KnownRuns runs, Panels panels) {
        this.frame = frame;
        this.desk = desk;
        this.runs = runs;
        this.panels = panels;
    }

    /** Throws the problem to answer with where whoever asks may not write programs. */
    void allow(Context ctx) {
        if (!frame.mayEdit(ctx, Profile.COMPUTE)) {
            throw HttpProblem.forbidden(
                    "Programs cannot be changed on this site, since nothing here would keep a changed"
                            + " one from doing harm. The lessons' own programs run as ever.");
        }
    }

    /** Answers with the page of a program. */
    void answer(Context ctx, EditView view) {
        Page page = frame.page(ctx, view.heading()).editing();
        ctx.header("Content-Security-Policy", WebServer.policy(EditorModules.hash(frame.assets()::url)));
        Frame.answer(ctx, frame.templates().editPage(page, view));
    }

    /** Answers with the page, and its text as it was sent, where what was asked for is not allowed. */
    void answerOrSay(Context ctx, EditView sent, Runnable answering) {
        try {
            answering.run();
        } catch (HttpProblem problem) {
            ctx.status(problem.status());
            answer(ctx, sent.telling(EditView.Told.message(problem.sentence())));
        }
    }

    /** Starts it and goes to its page, which needs no scripts. */
    void startAndGoThere(Context ctx, RunRequest request) {
        ctx.redirect("/runs/" + start(ctx, request).id().text(), HttpStatus.SEE_OTHER);
    }

    /** Starts it and answers with its panel, for the page that is there; problems are told there too. */
    void startAndShow(Context ctx, Supplier<RunRequest> request) {
        Errors.answerInto(ctx, MESSAGE_PLACE);
        allow(ctx);
        RunPanel panel = panels.panel(start(ctx, request.get()), Optional.empty());
        Frame.answer(ctx, frame.templates().editStarted(panel));
    }

    private Run start(Context ctx, RunRequest request) {
        if (request.program().usesPracticeSite() && !frame.mayEdit(ctx, Profile.NETWORK)) {
            throw HttpProblem.forbidden("Changed programs may not download on this site, since nothing here would keep"
                    + " one to the practice site. The lessons' own programs run as ever.");
        }
        RunRequest held = request.mayStartProcesses(frame.mayEdit(ctx, Profile.PROCESSES));
        return StartRoutes.admitted(desk.submit(held, frame.reader(ctx), false));
    }

    /** Answers with what was changed, for the page that is there. */
    void showChanges(Context ctx, Changes changes) {
        Frame.answer(ctx, frame.templates().editChanges(changes));
    }

    /** Answers with a link, for the page that is there. */
    void showLink(Context ctx, String url) {
        Frame.answer(ctx, frame.templates().editLink(url));
    }

    /** The run of a reader's own text that the page's address names, if it is still remembered. */
    Optional<RunPanel> named(Context ctx, Predicate<RunRequest> wanted) {
        return Optional.ofNullable(ctx.queryParam("run"))
                .flatMap(runs::find)
                .filter(run -> run.request().program().isOwn() && wanted.test(run.request()))
                .map(run -> panels.panel(run, Optional.empty()));
    }
}
