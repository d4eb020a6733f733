package signalbox.web;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.lesson.CourseComparison;
import signalbox.lesson.Lesson;
import signalbox.store.Journal;
import signalbox.store.Progress;
import signalbox.web.picture.ComparisonChart;

/** Comparisons of what a reader has run, in any lessons. Thread-safe. */
final class CourseComparisonRoutes {

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final Journal journal;
    private final ComparisonChart chart;

    CourseComparisonRoutes(Frame frame, Supplier<Catalog> catalog, Journal journal) {
        this.frame = frame;
        this.catalog = catalog;
        this.journal = journal;
        this.chart = new ComparisonChart(frame.templates());
    }

    void register(RoutesConfig routes) {
        routes.get("/lessons/{lesson}/comparisons/{comparison}", this::again);
    }

    /** The comparison as it stands in its lesson. */
    Content block(Catalog course, Lesson lesson, CourseComparison comparison, Progress progress) {
        return frame.templates().blockComparison(view(course, lesson, comparison, progress));
    }

    private void again(Context ctx) {
        Catalog course = catalog.get();
        Lesson lesson = LessonRoutes.find(course, ctx);
        CourseComparison comparison = lesson.comparison(ctx.pathParam("comparison"))
                .orElseThrow(() -> HttpProblem.notFound("This lesson has no comparison of that name."));
        Progress progress = Frame.known(ctx).map(journal::of).orElse(Progress.NONE);
        Frame.answer(ctx, frame.templates().blockComparison(view(course, lesson, comparison, progress)));
    }

    private CourseComparisonView view(Catalog course, Lesson lesson, CourseComparison comparison, Progress progress) {
        List<CourseComparisonView.Row> rows = CourseComparisonView.rows(course, comparison, progress);
        String bars = chart.draw(rows.stream()
                .map(row -> new ComparisonChart.Timed(row.label(), row.millis(), row.speedUp()))
                .toList());
        return new CourseComparisonView(
                lesson, comparison, rows, frame.templates().html(bars));
    }
}
