package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lesson;

/** The contents page, lessons and their images. Thread-safe. */
final class LessonRoutes {

    private final Frame frame;
    private final Supplier<Catalog> catalog;

    LessonRoutes(Frame frame, Supplier<Catalog> catalog) {
        this.frame = frame;
        this.catalog = catalog;
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::contents);
        routes.get("/lessons/{lesson}", this::lesson);
    }

    private void contents(Context ctx) {
        Frame.answer(ctx, frame.templates().contents(frame.page(ctx, "Contents"), catalog.get()));
    }

    private void lesson(Context ctx) {
        Catalog course = catalog.get();
        Lesson lesson = find(course, ctx);
        List<Lesson> all = course.lessons();
        int place = all.indexOf(lesson);
        Page page = frame.page(ctx, lesson.title()).between(at(all, place - 1), at(all, place + 1));
        Frame.answer(ctx, frame.templates().lesson(page, course, lesson));
    }

    static Lesson find(Catalog course, Context ctx) {
        return course.lesson(ctx.pathParam("lesson"))
                .orElseThrow(() -> HttpProblem.notFound("There is no lesson of that name in this course."));
    }

    private static Optional<Lesson> at(List<Lesson> lessons, int place) {
        return 0 <= place && place < lessons.size() ? Optional.of(lessons.get(place)) : Optional.empty();
    }
}
