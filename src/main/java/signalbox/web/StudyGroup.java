package signalbox.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import signalbox.group.Guard;
import signalbox.group.Member;
import signalbox.group.Session;
import signalbox.group.Sessions;
import signalbox.group.Throttle;
import signalbox.store.KeptRoom;
import signalbox.store.Polls;
import signalbox.store.RoomOpening;

/**
 * The room that this site is open for, and what its browsers prove by their cookies. Thread-safe.
 *
 * @param polls what the room is asked
 * @param codes slows down whoever guesses codes
 * @param secrets slows down whoever guesses host links
 * @param joins bounds how many join from one address: 60 in a burst, then one every ten seconds
 * @param votes bounds how often a member votes: 20 times in a burst, then once every two seconds
 * @param cookies as browsers hold them
 * @param clients which address a request comes from
 */
public record StudyGroup(
        KeptRoom room,
        Polls polls,
        Sessions sessions,
        Guard codes,
        Guard secrets,
        Throttle<String> joins,
        Throttle<Long> votes,
        GroupCookies cookies,
        Clients clients) {

    /**
     * A group with the usual bounds.
     *
     * @param address where readers find the site
     */
    public static StudyGroup of(RoomOpening.Opened opened, WebServer.Address address, InstantSource clock) {
        return new StudyGroup(
                opened.room(),
                opened.polls(),
                opened.sessions(),
                Guard.usual(clock),
                Guard.usual(clock),
                new Throttle<>(60, Duration.ofSeconds(10), clock),
                new Throttle<>(20, Duration.ofSeconds(2), clock),
                new GroupCookies(address.overHttps()),
                new Clients(address.publicUrl().isPresent()));
    }

    /** Who asks, if they joined and were not removed; a host who has joined besides is that member, and host. */
    Optional<Seat> seat(Context ctx) {
        if (room.deleted()) {
            return Optional.empty();
        }
        boolean host = session(ctx, GroupCookies.HOST, Session.OfHost.class)
                .filter(room.hostLink()::isHost)
                .isPresent();
        String name = room.room().name();
        Optional<Seat> member =
                member(ctx).map(found -> new Seat(name, found.name().text(), found.reader(), host));
        return host ? member.or(() -> Optional.of(new Seat(name, "Host", room.host(), true))) : member;
    }

    /** Which member asks; empty for a host who has not joined besides. */
    Optional<Member> member(Context ctx) {
        return session(ctx, GroupCookies.MEMBER, Session.OfMember.class).flatMap(room::member);
    }

    /** What the browser waits for, as its cookie says. */
    Optional<Session.Waiting> waiting(Context ctx) {
        return session(ctx, GroupCookies.WAITING, Session.Waiting.class);
    }

    private <S extends Session> Optional<S> session(Context ctx, String cookie, Class<S> type) {
        return Optional.ofNullable(ctx.cookie(cookie))
                .flatMap(sessions::read)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Gives the browser a cookie that proves that session. */
    void give(Context ctx, Session session) {
        cookies.set(ctx, session, sessions.write(session));
    }
}
