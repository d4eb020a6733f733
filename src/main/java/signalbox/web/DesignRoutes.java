package signalbox.web;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Program;
import signalbox.run.Batch;
import signalbox.run.BatchId;
import signalbox.run.Comparison;
import signalbox.run.Run;
import signalbox.run.RunRequest;
import signalbox.search.Search;

/** The page of all components, while lessons and templates are written. Thread-safe. */
final class DesignRoutes {

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final LessonRoutes lessons;
    private final Panels panels;
    private final Sweeps sweeps;
    private final Search search;
    private final Function<Lab, Map<String, Integer>> presets;

    DesignRoutes(
            Frame frame,
            Supplier<Catalog> catalog,
            LessonRoutes lessons,
            Panels panels,
            Sweeps sweeps,
            Search search,
            Function<Lab, Map<String, Integer>> presets) {
        this.frame = frame;
        this.catalog = catalog;
        this.lessons = lessons;
        this.panels = panels;
        this.sweeps = sweeps;
        this.search = search;
        this.presets = presets;
    }

    void register(RoutesConfig routes) {
        routes.get("/design", this::design);
    }

    private void design(Context ctx) {
        Catalog course = catalog.get();
        DesignCourse samples = new DesignCourse(course);
        List<QuestionView> questions = samples.questions();
        List<DesignView.Named> blocks = samples.blocks().stream()
                .map(found -> new DesignView.Named(found.name(), lessons.block(ctx, found.lesson(), found.block())))
                .toList();
        Optional<Content> curve = samples.curve(presets)
                .flatMap(sweeps::curve)
                .map(view -> frame.templates().sweepCurve(view));
        DesignView view = new DesignView(
                blocks,
                questions,
                RaceView.of(course, presets).map(race -> stage(race, samples.verdict(race, questions))),
                DesignCourse.listing(),
                DesignCourse.changes(),
                samples.outcomes(),
                curve,
                search.results("thread"),
                questions.stream().findFirst().map(sample -> DesignRoom.of(sample, samples.order())));
        Frame.answerUnkept(ctx, frame.templates().design(frame.page(ctx, "Components"), view));
    }

    private DesignView.Stage stage(RaceView found, VerdictView verdict) {
        Lab lab = found.lab();
        List<Run> runs = DesignRuns.of(lab.racers().stream()
                .map(program -> new RunRequest(found.lesson(), lab, program, found.knobs()))
                .toList());
        Batch batch = new Batch(new BatchId("runs" + "a".repeat(22)), new Batch.Kind.Repeat(), runs);
        List<RunPanel> shown =
                runs.stream().map(run -> panels.panel(run, Optional.of(batch))).toList();
        List<String> order = lab.programs().stream().map(Program::name).toList();
        Comparison comparison = Comparison.of(lab, found.knobs(), runs);
        // Its places would have the ids of the lab's own.
        Lab apart = new Lab("race", lab.title(), lab.programs(), lab.knobs(), lab.baseline());
        return new DesignView.Stage(
                panels.lab(found.lesson(), lab, found.knobs(), List.of()),
                RaceView.of(found.lesson(), apart, found.knobs()),
                shown,
                panels.comparison(comparison, runs, new Guesses(order, List.of())),
                verdict);
    }
}
