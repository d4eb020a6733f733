package signalbox.web;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.group.Topic;
import signalbox.lesson.Block;
import signalbox.lesson.Catalog;
import signalbox.lesson.Choices;
import signalbox.lesson.CourseComparison;
import signalbox.lesson.Decision;
import signalbox.lesson.Hints;
import signalbox.lesson.Image;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Ordering;
import signalbox.lesson.Outcomes;
import signalbox.lesson.Prediction;
import signalbox.lesson.Prose;
import signalbox.lesson.Question;
import signalbox.lesson.Sweep;
import signalbox.run.Batch;
import signalbox.run.BatchId;
import signalbox.run.RunDesk;
import signalbox.run.RunId;
import signalbox.store.Journal;
import signalbox.store.LessonProgress;
import signalbox.store.Progress;
import signalbox.web.templates.Templates;

/** The contents page, lessons and their images. Thread-safe. */
final class LessonRoutes {

    private static final int MOST_SHOWN = 64;

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final RunDesk desk;
    private final KnownRuns runs;
    private final Exercises exercises;
    private final Panels panels;
    private final Journal journal;
    private final Sweeps sweeps;
    private final CourseComparisonRoutes comparisons;
    private final Function<Lab, Map<String, Integer>> presets;

    /** @param presets values for a lab's knobs before the reader turns them */
    LessonRoutes(
            Frame frame,
            Supplier<Catalog> catalog,
            RunDesk desk,
            KnownRuns runs,
            Panels panels,
            Journal journal,
            Sweeps sweeps,
            CourseComparisonRoutes comparisons,
            Function<Lab, Map<String, Integer>> presets) {
        this.frame = frame;
        this.catalog = catalog;
        this.desk = desk;
        this.runs = runs;
        this.panels = panels;
        this.exercises = new Exercises(panels);
        this.journal = journal;
        this.sweeps = sweeps;
        this.comparisons = comparisons;
        this.presets = presets;
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::contents);
        routes.get("/lessons/{lesson}", this::lesson);
        routes.get("/lessons/{lesson}/images/{image}", this::image);
    }

    private void contents(Context ctx) {
        Progress progress = Frame.known(ctx).map(journal::of).orElse(Progress.NONE);
        frame.renew(ctx);
        Catalog course = catalog.get();
        ContentsView view = new ContentsView(
                course,
                progress,
                ReviewView.of(course, journal.reviews(progress)).items().size());
        Frame.answer(ctx, frame.templates().contents(frame.page(ctx, "Contents"), view, RaceView.of(course, presets)));
    }

    private void lesson(Context ctx) {
        Catalog course = catalog.get();
        Lesson lesson = find(course, ctx);
        Frame.known(ctx).ifPresentOrElse(reader -> journal.opened(reader, lesson.slug()), () -> frame.reader(ctx));
        Page page = frame.page(ctx, lesson.title()).between(course.before(lesson), course.after(lesson));
        Progress progress = Frame.known(ctx).map(journal::of).orElse(Progress.NONE);
        boolean read =
                progress.lesson(lesson.slug()).flatMap(LessonProgress::read).isPresent();
        List<RunPanel> shown = shown(ctx, lesson);
        List<Content> blocks = lesson.blocks().stream()
                .map(block -> forHost(ctx, lesson, block, html(ctx, lesson, block, shown, progress)))
                .toList();
        LessonView view = new LessonView(course.chapterOf(lesson).orElseThrow(), lesson, read, blocks);
        Frame.answer(ctx, frame.templates().lesson(page, view));
    }

    /** The block as it stands in its lesson, for somebody who has done nothing yet. */
    Content block(Context ctx, Lesson lesson, Block block) {
        return html(ctx, lesson, block, List.of(), Progress.NONE);
    }

    /** What the room can be asked or shown, a host can ask and show it from where it stands. */
    private Content forHost(Context ctx, Lesson lesson, Block block, Content html) {
        if (Seat.of(ctx).filter(Seat::host).isEmpty()) {
            return html;
        }
        return switch (block) {
            case Question question -> askable(html, new Topic(lesson.slug(), question.id(), Topic.Kind.QUESTION));
            case Prediction prediction ->
                askable(html, new Topic(lesson.slug(), prediction.id(), Topic.Kind.PREDICTION));
            case Lab lab -> frame.templates().roomRunnable(html, lesson, lab);
            case Prose _, Hints _, CourseComparison _, Sweep _, Decision _, Choices _, Ordering _, Outcomes _ -> html;
        };
    }

    private Content askable(Content html, Topic topic) {
        return frame.templates().roomAskable(html, topic);
    }

    private Content html(Context ctx, Lesson lesson, Block block, List<RunPanel> shown, Progress progress) {
        Templates templates = frame.templates();
        return switch (block) {
            case Prose prose -> templates.blockProse(prose);
            case Question question ->
                templates.blockQuestion(
                        QuestionView.of(lesson, question, progress.latest(lesson.slug(), question.id())));
            case Hints hints -> templates.blockHints(hints);
            case Prediction prediction ->
                templates.blockPrediction(
                        PredictionView.of(lesson, prediction, progress.latest(lesson.slug(), prediction.id())));
            case CourseComparison comparison -> comparisons.block(catalog.get(), lesson, comparison, progress);
            case Sweep sweep -> templates.blockSweep(sweeps.view(ctx, lesson, sweep));
            case Decision decision ->
                templates.blockDecision(
                        decision,
                        decision.jobs().stream()
                                .map(job -> exercises.choice(lesson, job.title(), job.text(), job.options(), shown))
                                .toList());
            case Choices choices ->
                templates.blockChoice(exercises.choice(
                        lesson, choices.options().lab().title(), choices.prompt(), choices.options(), shown));
            case Ordering ordering ->
                templates.blockOrdering(
                        exercises.ordering(lesson, ordering, ExerciseRoutes.asked(ctx, ordering), shown));
            case Outcomes outcomes -> outcomes(lesson, outcomes, shown);
            case Lab lab -> templates.blockLab(panels.lab(lesson, lab, presets.apply(lab), shown));
        };
    }

    private Content outcomes(Lesson lesson, Outcomes outcomes, List<RunPanel> shown) {
        Lab lab = lesson.lab(outcomes.lab()).orElseThrow();
        return frame.templates().blockOutcomes(lesson, lab, presets.apply(lab), panels.outcomes(outcomes, shown));
    }

    /**
     * The runs that the page's URL names, so that a reload shows them again: {@code run} once for each, and {@code
     * batch} for those that were asked for together. What is not remembered any more is left out.
     */
    private List<RunPanel> shown(Context ctx, Lesson lesson) {
        List<Batch> batches = ctx.queryParams("batch").stream()
                .limit(MOST_SHOWN)
                .filter(RunId::looksRight)
                .flatMap(id -> desk.findBatch(new BatchId(id)).stream())
                .toList();
        return ctx.queryParams("run").stream()
                .distinct()
                .limit(MOST_SHOWN)
                .flatMap(id -> runs.find(id).stream())
                .filter(run -> !run.request().program().isOwn()
                        && run.request().lesson().slug().equals(lesson.slug()))
                .map(run -> panels.panel(run, batchOf(batches, run.id())))
                .toList();
    }

    private static Optional<Batch> batchOf(List<Batch> batches, RunId id) {
        return batches.stream()
                .filter(batch -> batch.runs().stream().anyMatch(run -> run.id().equals(id)))
                .findFirst();
    }

    private void image(Context ctx) {
        Image image = find(catalog.get(), ctx)
                .image(ctx.pathParam("image"))
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no picture of that name."));
        ctx.header("Cache-Control", "no-cache").contentType(image.mediaType()).result(image.bytes());
    }

    static Lesson find(Catalog course, Context ctx) {
        return course.lesson(ctx.pathParam("lesson"))
                .orElseThrow(() -> HttpProblem.notFound("There is no lesson of that name in this course."));
    }
}
