package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import signalbox.group.Member;
import signalbox.group.Poll;
import signalbox.group.Stage;
import signalbox.group.Vote;
import signalbox.lesson.Catalog;
import signalbox.store.Polls;

/** What the room looks like to its members, each by themselves and all before one wall; and their votes. Thread-safe. */
final class RoomRoutes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final StudyGroup group;
    private final RoomParts parts;
    private final RoomNews news;

    RoomRoutes(Frame frame, Supplier<Catalog> catalog, StudyGroup group, RoomParts parts, RoomNews news) {
        this.frame = frame;
        this.catalog = catalog;
        this.group = group;
        this.parts = parts;
        this.news = news;
    }

    void register(RoutesConfig routes) {
        routes.get("/room", this::show);
        routes.get("/room/screen", this::showOnScreen);
        routes.post("/room/vote", this::vote);
    }

    /** Without JavaScript the page asks again each second, but not while somebody may be choosing an answer. */
    private void show(Context ctx) {
        boolean choosing = group.polls().now().filter(RoomRoutes::isOpen).isPresent();
        Page page = frame.page(ctx, group.room().room().name()).refreshing(!choosing);
        Frame.answerUnkept(ctx, frame.templates().roomPage(page, parts.of(Audience.MEMBER, ctx)));
    }

    /** The code stands on it: not compressed. */
    private void showOnScreen(Context ctx) {
        ctx.disableCompression();
        Page page = frame.page(ctx, group.room().room().name()).refreshing(true);
        Frame.answerUnkept(ctx, frame.templates().roomScreen(page, parts.of(Audience.SCREEN, ctx)));
    }

    private void vote(Context ctx) {
        Member member = group.member(ctx)
                .orElseThrow(() -> HttpProblem.forbidden("Members vote. Join with a name of your own to vote too."));
        Optional<Duration> early = group.votes().take(member.number());
        if (early.isPresent()) {
            throw HttpProblem.tooOften("You have voted very often just now. Your last vote counts.", early.get());
        }
        Poll poll = group.polls()
                .now()
                .filter(now -> now.number() == number(ctx, "poll"))
                .filter(RoomRoutes::isOpen)
                .orElseThrow(RoomRoutes::tooLate);
        String said = Polled.of(catalog.get(), poll.topic()).said(ctx);
        Vote vote = new Vote((int) number(ctx, "round"), member.number(), said);
        answer(ctx, group.polls().vote(poll.number(), vote), "/room", tooLate());
    }

    private static boolean isOpen(Poll poll) {
        return poll.stage() instanceof Stage.Asked;
    }

    private static HttpProblem tooLate() {
        return HttpProblem.of(
                409,
                "The host has closed this vote, so that yours did not count. What counted before stays as it was.");
    }

    /** A number that a form holds; one that it cannot hold is a problem. */
    static long number(Context ctx, String field) {
        return Optional.ofNullable(ctx.formParam(field))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf)
                .orElseThrow(() -> HttpProblem.unprocessable("“" + field + "” must be a number."));
    }

    /** Leads to that page and tells all the others, or throws the problem to answer with. */
    private void answer(Context ctx, Polls.Ruling ruling, String page, HttpProblem refused) {
        switch (ruling) {
            case MADE -> news.tell();
            case REFUSED -> throw refused;
            case NOT_KEPT -> throw HostRoutes.notKept();
        }
        ctx.redirect(page, HttpStatus.SEE_OTHER);
    }
}
