package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lesson;
import signalbox.store.Journal;

/** How far a reader is with a lesson, as pages tell it. Thread-safe. */
final class ProgressRoutes {

    /** Anchors of headings and blocks. */
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{N}_-]{0,100}");

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final Journal journal;

    ProgressRoutes(Frame frame, Supplier<Catalog> catalog, Journal journal) {
        this.frame = frame;
        this.catalog = catalog;
        this.journal = journal;
    }

    void register(RoutesConfig routes) {
        routes.post("/lessons/{lesson}/place", this::place);
        routes.post("/lessons/{lesson}/read", this::read);
    }

    /** A page tells by itself how far its reader has scrolled; nothing is shown of the answer. */
    private void place(Context ctx) {
        Lesson lesson = LessonRoutes.find(catalog.get(), ctx);
        String place = Optional.ofNullable(ctx.formParam("place")).orElse("");
        if (!PLACE.matcher(place).matches()) {
            throw HttpProblem.unprocessable("A place on a page is letters, digits, - and _, 100 at most.");
        }
        boolean kept = journal.stoppedAt(frame.reader(ctx), lesson.slug(), place);
        if (kept && "1".equals(ctx.formParam("end"))) {
            kept = journal.read(frame.reader(ctx), lesson.slug());
        }
        ctx.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** The button at a lesson's foot: on to the next one, or to the contents after the last. */
    private void read(Context ctx) {
        Catalog course = catalog.get();
        Lesson lesson = LessonRoutes.find(course, ctx);
        journal.read(frame.reader(ctx), lesson.slug());
        ctx.redirect(course.after(lesson).map(next -> "/lessons/" + next.slug()).orElse("/"), HttpStatus.SEE_OTHER);
    }
}
