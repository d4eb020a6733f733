package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import signalbox.run.Batch;
import signalbox.run.BatchId;
import signalbox.run.Run;
import signalbox.run.RunDesk;
import signalbox.run.RunId;
import signalbox.run.RunRequest;
import signalbox.store.Journal;
import signalbox.store.Progress;
import signalbox.store.Recalled;
import signalbox.web.picture.Grouping;

/** Pages of runs and of runs that were asked for together, their data, and stopping them. Thread-safe. */
final class RunRoutes {

    /** A picture that is opened by itself brings its own stylesheet, and may do nothing else. */
    private static final String PICTURE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Frame frame;
    private final RunDesk desk;
    private final KnownRuns runs;
    private final Panels panels;
    private final Sweeps sweeps;
    private final Journal journal;
    private final Supplier<Optional<String>> trouble;
    private final RunJson json = new RunJson();

    RunRoutes(
            Frame frame,
            RunDesk desk,
            KnownRuns runs,
            Panels panels,
            Sweeps sweeps,
            Journal journal,
            Supplier<Optional<String>> trouble) {
        this.frame = frame;
        this.desk = desk;
        this.runs = runs;
        this.panels = panels;
        this.sweeps = sweeps;
        this.journal = journal;
        this.trouble = trouble;
    }

    void register(RoutesConfig routes) {
        routes.get("/runs/{run}.svg", this::svg);
        routes.get("/runs/{run}.json", this::figures);
        routes.get("/runs/{run}.ndjson", this::events);
        routes.get("/runs/{run}", this::run);
        routes.post("/runs/{run}/stop", this::stop);
        routes.get("/batches/{batch}", this::batch);
        routes.post("/batches/{batch}/stop", this::stopAll);
    }

    private void run(Context ctx) {
        Recalled recalled = recall(ctx.pathParam("run"));
        Run run = recalled.run();
        if (!ctx.queryParams("with").isEmpty()) {
            together(ctx, run);
            return;
        }
        // A page without JavaScript asks every second, and each time counts as watching.
        desk.watch(run.id()).close();
        RunPanel panel = panels.panel(run, Optional.empty());
        Page page = frame.page(ctx, panel.label()).refreshing(!panel.over());
        Frame.answer(ctx, frame.templates().runPage(page, panel, recalled.standing()));
    }

    /** The run and those that the query names, under one another. */
    private void together(Context ctx, Run first) {
        List<String> others = ctx.queryParams("with").stream().distinct().toList();
        if (others.size() >= TogetherView.MOST) {
            throw HttpProblem.unprocessable("At most " + TogetherView.MOST + " runs stand on one axis.");
        }
        List<Run> runs = new ArrayList<>(List.of(first));
        others.forEach(id -> runs.add(find(id)));
        TogetherView view = panels.together(runs.stream().distinct().toList());
        Page page = frame.page(ctx, view.title()).refreshing(!view.over());
        Frame.answer(ctx, frame.templates().togetherPage(page, view));
    }

    private void batch(Context ctx) {
        Batch batch = findBatch(ctx);
        batch.runs().forEach(run -> desk.watch(run.id()).close());
        Optional<CurveView> curve = sweeps.curve(batch);
        if (curve.isPresent()) {
            Page page = frame.page(ctx, curve.get().plan().sweep().title()).refreshing(!batch.over());
            Frame.answer(ctx, frame.templates().sweepPage(page, sweeps.view(curve.get()), curve.get()));
            return;
        }
        List<RunPanel> shown = batch.runs().stream()
                .map(run -> panels.panel(run, Optional.of(batch)))
                .toList();
        RunRequest request = batch.runs().getFirst().request();
        Progress progress = Frame.known(ctx).map(journal::of).orElse(Progress.NONE);
        Guesses guesses = Guesses.of(request.lesson(), request.lab(), progress);
        Page page = frame.page(ctx, "Compared").refreshing(!batch.over());
        Frame.answer(
                ctx,
                frame.templates().batchPage(page, shown, panels.comparison(batch.comparison(), batch.runs(), guesses)));
    }

    private void stop(Context ctx) {
        Run run = find(ctx);
        desk.stop(run.id(), frame.reader(ctx));
        ctx.redirect("/runs/" + run.id().text(), HttpStatus.SEE_OTHER);
    }

    private void stopAll(Context ctx) {
        Batch batch = findBatch(ctx);
        // The last ones first, or stopping one would start the next.
        batch.runs().reversed().forEach(run -> desk.stop(run.id(), frame.reader(ctx)));
        ctx.redirect("/batches/" + batch.id().text(), HttpStatus.SEE_OTHER);
    }

    /** Virtual threads on their carriers with {@code ?rows=carriers}, else each in a row of its own. */
    private void svg(Context ctx) {
        boolean carriers = "carriers".equals(ctx.queryParam("rows"));
        ctx.contentType("image/svg+xml; charset=utf-8")
                .header("Content-Security-Policy", PICTURE_POLICY)
                .result(panels.svg(find(ctx), carriers ? Grouping.CARRIERS : Grouping.TASKS));
    }

    private void figures(Context ctx) {
        ctx.contentType("application/json; charset=utf-8").result(json.summary(find(ctx)));
    }

    private void events(Context ctx) {
        ctx.contentType("application/x-ndjson; charset=utf-8").result(json.log(find(ctx)));
    }

    private Run find(Context ctx) {
        return find(ctx.pathParam("run"));
    }

    private Run find(String asked) {
        return recall(asked).run();
    }

    private Recalled recall(String asked) {
        return runs.recall(asked)
                .orElseThrow(() ->
                        HttpProblem.notFound("There is no such run, or no longer: the site keeps only the latest ones."
                                + trouble.get().map(sentence -> " " + sentence).orElse("")));
    }

    private Batch findBatch(Context ctx) {
        return Optional.of(ctx.pathParam("batch"))
                .filter(RunId::looksRight)
                .flatMap(id -> desk.findBatch(new BatchId(id)))
                .orElseThrow(() -> HttpProblem.notFound(
                        "There are no such runs, or no longer: the site remembers only the latest ones."));
    }
}
