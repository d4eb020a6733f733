package signalbox.web;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.group.Member;
import signalbox.group.Poll;
import signalbox.lesson.Catalog;
import signalbox.web.templates.Templates;

/** What pages about the room are made of, as it is now. Thread-safe. */
final class RoomParts {

    private final Frame frame;
    private final Supplier<Catalog> catalog;
    private final StudyGroup group;
    private final RoomNews news;
    private final Function<Context, String> address;

    /** @param address where members find the site, as far as a request tells */
    RoomParts(
            Frame frame,
            Supplier<Catalog> catalog,
            StudyGroup group,
            RoomNews news,
            Function<Context, String> address) {
        this.frame = frame;
        this.catalog = catalog;
        this.group = group;
        this.news = news;
        this.address = address;
    }

    /** The pieces of the page of those people, for whoever asks. */
    List<Part> of(Audience audience, Context ctx) {
        Optional<PollView> poll = poll();
        Templates templates = frame.templates();
        return switch (audience) {
            case MEMBER ->
                List.of(
                        new Part(
                                "poll",
                                templates
                                        .roomMember(poll, said(poll, ctx), isMember(ctx))
                                        .render()),
                        new Part("shown", templates.roomShown(news.forAll()).render()));
            case SCREEN ->
                List.of(
                        new Part("screen", templates.roomOnScreen(poll).render()),
                        new Part("count", templates.roomCount(poll).render()),
                        new Part("door", templates.roomDoor(door(ctx)).render()));
            case HOST ->
                List.of(
                        new Part("count", templates.roomCount(poll).render()),
                        new Part(
                                "asked",
                                templates.roomAsked(poll, news.forAll()).render()));
        };
    }

    private Optional<PollView> poll() {
        return group.polls().now().map(this::view);
    }

    /** All who are in could vote, and who has voted and is out could. */
    private PollView view(Poll poll) {
        long members = group.room().members().stream()
                .filter(member -> !member.removed() || poll.hasVoted(member.number()))
                .count();
        return new PollView(poll, Polled.of(catalog.get(), poll.topic()), (int) members);
    }

    /** What whoever asks said in this round; empty if nothing. */
    private String said(Optional<PollView> view, Context ctx) {
        Optional<Member> member = group.member(ctx);
        return view.flatMap(open -> member.flatMap(who -> open.poll().said(open.round(), who.number())))
                .orElse("");
    }

    private boolean isMember(Context ctx) {
        return group.member(ctx).isPresent();
    }

    private HostView door(Context ctx) {
        return HostView.of(group.room(), address.apply(ctx));
    }

    /** The pieces that a stream's address asks for; throws the problem to answer with where they may not be seen. */
    Optional<Followed> followed(Context ctx) {
        Optional<Audience> audience =
                Optional.ofNullable(ctx.queryParam("room")).flatMap(Audience::of);
        if (audience.equals(Optional.of(Audience.HOST)) && !isHost(ctx)) {
            throw HttpProblem.forbidden("This is for the host of the room alone.");
        }
        Set<String> has = new HashSet<>(ctx.queryParams("has"));
        return audience.map(who -> new FollowedRoom(news, () -> now(who, ctx), has, frame.templates()));
    }

    /** Whoever is host no longer is told nothing more, although the stream is open. */
    private List<Part> now(Audience audience, Context ctx) {
        return audience == Audience.HOST && !isHost(ctx) ? List.of() : of(audience, ctx);
    }

    private boolean isHost(Context ctx) {
        return group.seat(ctx).filter(Seat::host).isPresent();
    }
}
