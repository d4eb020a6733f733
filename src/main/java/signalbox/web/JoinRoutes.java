package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import signalbox.group.JoinCode;
import signalbox.group.Member;
import signalbox.group.MemberName;
import signalbox.group.Petition;
import signalbox.group.Session;
import signalbox.store.Joining;

/** The door of a study group: joining, and being let in again. Needs no JavaScript. Thread-safe. */
final class JoinRoutes {

    private static final int LONGEST_FIELD = 2000;

    private final Frame frame;
    private final StudyGroup group;

    JoinRoutes(Frame frame, StudyGroup group) {
        this.frame = frame;
        this.group = group;
    }

    void register(RoutesConfig routes) {
        routes.get("/join", this::door);
        routes.post("/join", this::join);
        routes.post("/join/ask", this::ask);
        routes.get("/join/waiting", this::await);
        routes.post("/join/leave", this::leave);
    }

    private void door(Context ctx) {
        if (Seat.of(ctx).filter(seat -> !seat.host()).isPresent()) {
            ctx.redirect(SiteRoutes.within(ctx.queryParam("to")), HttpStatus.SEE_OTHER);
            return;
        }
        String code = Optional.ofNullable(ctx.queryParam("code"))
                .flatMap(JoinCode::typed)
                .map(JoinCode::text)
                .orElse("");
        answer(ctx, new JoinView(room(), "", code, SiteRoutes.within(ctx.queryParam("to")), "", false));
    }

    private void join(Context ctx) {
        JoinView sent = sent(ctx);
        if (!knowsCode(ctx, sent)) {
            return;
        }
        Optional<MemberName> name = MemberName.typed(sent.name());
        if (name.isEmpty()) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, sent.telling(MemberName.ALLOWED));
            return;
        }
        Optional<Duration> early = group.joins().take(group.clients().address(ctx));
        if (early.isPresent()) {
            tooOften(ctx, sent, "Too many joined from where you are just now.", early.get());
            return;
        }
        switch (group.room().join(name.get())) {
            case Joining.In(Member member) -> enter(ctx, member, sent.back());
            case Joining.NameTaken _ ->
                refuse(
                        ctx,
                        HttpStatus.CONFLICT,
                        sent.taken(
                                "Somebody in this room is called " + name.get().text() + " already."));
            case Joining.Full _ -> refuse(ctx, HttpStatus.CONFLICT, sent.telling("The room is full."));
            case Joining.NotKept _ -> notKept(ctx, sent);
        }
    }

    private void enter(Context ctx, Member member, String back) {
        group.give(ctx, group.room().session(member));
        group.cookies().drop(ctx, GroupCookies.WAITING);
        ctx.redirect(back, HttpStatus.SEE_OTHER);
    }

    /** Counts as a guess; where the code is wrong, or too many were, this has answered. */
    private boolean knowsCode(Context ctx, JoinView sent) {
        String address = group.clients().address(ctx);
        Optional<Duration> early = group.codes().guess(address);
        if (early.isPresent()) {
            tooOften(ctx, sent, "Too many wrong codes were tried.", early.get());
            return false;
        }
        boolean right = JoinCode.typed(sent.code())
                .filter(group.room().room().code()::is)
                .isPresent();
        if (right) {
            group.codes().right(address);
        } else {
            refuse(
                    ctx,
                    HttpStatus.FORBIDDEN,
                    sent.telling("That is not the code of this room. It has six letters and digits;"
                            + " whoever hosts the room can tell it."));
        }
        return right;
    }

    private void ask(Context ctx) {
        JoinView sent = sent(ctx);
        if (!knowsCode(ctx, sent)) {
            return;
        }
        Optional<Member> member = MemberName.typed(sent.name()).flatMap(group.room()::named);
        if (member.isEmpty()) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, sent.telling("Nobody in this room is called so: just join."));
            return;
        }
        Optional<Duration> early = group.joins().take(group.clients().address(ctx));
        if (early.isPresent()) {
            tooOften(ctx, sent, "Too many asked from where you are just now.", early.get());
            return;
        }
        Optional<Petition> petition = group.room().ask(member.get());
        if (petition.isEmpty()) {
            notKept(ctx, sent);
            return;
        }
        group.give(
                ctx,
                new Session.Waiting(group.room().room().number(), petition.get().number()));
        ctx.redirect(
                "/join/waiting?to=" + URLEncoder.encode(sent.back(), StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
    }

    /** The page asks for itself anew until the host has decided. */
    private void await(Context ctx) {
        Optional<Petition> petition = group.waiting(ctx).flatMap(group.room()::petition);
        Optional<Member> entering = petition.flatMap(group.room()::entering);
        if (entering.isPresent()) {
            enter(ctx, entering.get(), SiteRoutes.within(ctx.queryParam("to")));
            return;
        }
        String name = petition.flatMap(asked -> group.room().member(asked.member()))
                .map(member -> member.name().text())
                .orElse("");
        String sign = petition.filter(asked -> asked.pass().isEmpty())
                .map(Petition::sign)
                .orElse("");
        ctx.disableCompression();
        Frame.answerUnkept(ctx, frame.templates().groupWaiting(frame.page(ctx, "Waiting"), room(), name, sign));
    }

    private void leave(Context ctx) {
        group.cookies().drop(ctx, GroupCookies.MEMBER);
        group.cookies().drop(ctx, GroupCookies.HOST);
        group.cookies().drop(ctx, GroupCookies.WAITING);
        ctx.redirect("/join", HttpStatus.SEE_OTHER);
    }

    private JoinView sent(Context ctx) {
        return new JoinView(
                room(), field(ctx, "name"), field(ctx, "code"), SiteRoutes.within(ctx.formParam("to")), "", false);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name))
                .filter(value -> value.length() <= LONGEST_FIELD)
                .orElse("");
    }

    private String room() {
        return group.room().room().name();
    }

    private void notKept(Context ctx, JoinView sent) {
        refuse(
                ctx,
                HttpStatus.SERVICE_UNAVAILABLE,
                sent.telling("Nothing can be kept at the moment, so nobody can join. Tell whoever hosts the room."));
    }

    private void tooOften(Context ctx, JoinView sent, String sentence, Duration early) {
        long seconds = Math.max(1, early.plusMillis(999).toSeconds());
        ctx.header("Retry-After", String.valueOf(seconds));
        refuse(
                ctx,
                HttpStatus.TOO_MANY_REQUESTS,
                sent.telling(sentence + " Try again in " + Numbers.counted((int) seconds, "second") + "."));
    }

    private void refuse(Context ctx, HttpStatus status, JoinView view) {
        ctx.status(status);
        answer(ctx, view);
    }

    /** Not compressed: the page holds the code beside what was typed. */
    private void answer(Context ctx, JoinView view) {
        ctx.disableCompression();
        Frame.answerUnkept(ctx, frame.templates().groupJoin(frame.page(ctx, "Join"), view));
    }
}
