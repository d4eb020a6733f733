package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.group.Poll;
import signalbox.group.Stage;
import signalbox.group.Topic;
import signalbox.lesson.Catalog;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.run.Batch;
import signalbox.run.RunDesk;
import signalbox.store.Polls;

/**
 * What a host asks the room, and lets it see run. Each form says what the host saw, so that one that is sent twice or
 * late changes nothing. Needs no JavaScript. Thread-safe.
 */
final class PollRoutes {

    private static final String PAGE = "/room/poll";

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final StudyGroup group;
    private final RoomParts parts;
    private final RoomNews news;
    private final RunDesk desk;
    private final Function<Lab, Map<String, Integer>> presets;

    PollRoutes(
            Frame frame,
            Supplier<Catalog> catalog,
            StudyGroup group,
            RoomParts parts,
            RoomNews news,
            RunDesk desk,
            Function<Lab, Map<String, Integer>> presets) {
        this.frame = frame;
        this.catalog = catalog;
        this.group = group;
        this.parts = parts;
        this.news = news;
        this.desk = desk;
        this.presets = presets;
    }

    void register(RoutesConfig routes) {
        routes.get(PAGE, this::show);
        routes.post("/room/poll/ask", this::ask);
        routes.post("/room/poll/close", ctx -> move(ctx, Stage.Move.CLOSE));
        routes.post("/room/poll/again", ctx -> move(ctx, Stage.Move.ASK_AGAIN));
        routes.post("/room/poll/tell", ctx -> move(ctx, Stage.Move.TELL));
        routes.post("/room/poll/away", this::putAway);
        routes.post("/room/run", this::runForAll);
    }

    private void show(Context ctx) {
        HostRoutes.allow(ctx);
        Page page = frame.page(ctx, "Ask the room").refreshing(true);
        Frame.answerUnkept(ctx, frame.templates().roomPoll(page, parts.of(Audience.HOST, ctx)));
    }

    private void ask(Context ctx) {
        HostRoutes.allow(ctx);
        Topic topic = topic(ctx);
        if (Polled.of(catalog.get(), topic) instanceof Polled.Gone) {
            throw HttpProblem.notFound("There is no such question or prediction in this course.");
        }
        Polls.Ruling ruling = group.polls().ask(topic);
        boolean asked = group.polls().now().map(Poll::topic).equals(Optional.of(topic));
        if (ruling == Polls.Ruling.REFUSED && !asked) {
            throw HttpProblem.of(409, "The room votes on something else. Close that first, at " + PAGE + ".");
        }
        done(ctx, ruling);
    }

    private static Topic topic(Context ctx) {
        Topic.Kind kind = Topic.Kind.PREDICTION.word().equals(ctx.formParam("kind"))
                ? Topic.Kind.PREDICTION
                : Topic.Kind.QUESTION;
        return new Topic(field(ctx, "lesson"), field(ctx, "block"), kind);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    private void move(Context ctx, Stage.Move move) {
        HostRoutes.allow(ctx);
        done(ctx, group.polls().move(RoomRoutes.number(ctx, "poll"), (int) RoomRoutes.number(ctx, "round"), move));
    }

    private void putAway(Context ctx) {
        HostRoutes.allow(ctx);
        done(ctx, group.polls().putAway(RoomRoutes.number(ctx, "poll")));
    }

    /** Where a form came twice or late, the page shows how things stand. */
    private void done(Context ctx, Polls.Ruling ruling) {
        switch (ruling) {
            case MADE, REFUSED -> news.tell();
            case NOT_KEPT -> throw HostRoutes.notKept();
        }
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void runForAll(Context ctx) {
        HostRoutes.allow(ctx);
        Lesson lesson = catalog.get()
                .lesson(field(ctx, "lesson"))
                .orElseThrow(() -> HttpProblem.notFound("There is no lesson of that name in this course."));
        Lab lab = RunForm.lab(lesson, ctx);
        Batch batch = StartRoutes.admitted(desk.runAll(lesson, lab, presets.apply(lab), frame.reader(ctx)));
        String url = "/batches/" + batch.id().text();
        news.show(new ForAll(lab.title(), url));
        ctx.redirect(url, HttpStatus.SEE_OTHER);
    }
}
