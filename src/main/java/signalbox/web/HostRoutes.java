package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import signalbox.group.HostSecret;
import signalbox.group.Member;
import signalbox.group.Petition;
import signalbox.group.Session;

/** Becoming host by the host link, and what a host decides of who is in. Needs no JavaScript. Thread-safe. */
final class HostRoutes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Frame frame;
    private final StudyGroup group;
    private final OpenStreams streams;
    private final WebServer.Address address;

    HostRoutes(Frame frame, StudyGroup group, OpenStreams streams, WebServer.Address address) {
        this.frame = frame;
        this.group = group;
        this.streams = streams;
        this.address = address;
    }

    void register(RoutesConfig routes) {
        routes.get("/host", this::show);
        routes.get("/host/{secret}", this::askFirst);
        routes.post("/host/{secret}", this::enter);
        routes.get("/host/petitions/now", this::showPetitions);
        routes.post("/host/petitions/{petition}/grant", this::grant);
        routes.post("/host/petitions/{petition}/refuse", this::refuse);
        routes.post("/host/members/{member}/remove", this::remove);
        routes.post("/host/code/new", this::renewCode);
        routes.post("/host/link/new", this::renewLink);
    }

    /** Whatever fetches a link to show what is behind it must not use it up, or become host; a press of a button does. */
    private void askFirst(Context ctx) {
        discreet(ctx);
        Frame.answerUnkept(ctx, frame.templates().groupHostLink(frame.page(ctx, "Host"), ctx.path()));
    }

    private void enter(Context ctx) {
        discreet(ctx);
        String from = group.clients().address(ctx);
        Optional<Duration> early = group.secrets().guess(from);
        if (early.isPresent()) {
            throw HttpProblem.tooOften("Too many wrong host links were tried. Try again later.", early.get());
        }
        Session session = group.room()
                .hostLink()
                .enter(new HostSecret(ctx.pathParam("secret")))
                .orElseThrow(
                        () -> HttpProblem.unjoined("This host link does not hold, or no longer: a newer one was made."
                                + " Whoever started the site can make one with “group link”."));
        group.secrets().right(from);
        group.give(ctx, session);
        ctx.redirect("/host", HttpStatus.SEE_OTHER);
    }

    /** The address of such a page is told nobody. */
    private static void discreet(Context ctx) {
        ctx.header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex");
        ctx.disableCompression();
    }

    private void show(Context ctx) {
        Page page = hostPage(ctx);
        Frame.answerUnkept(ctx, frame.templates().groupHost(page, HostView.of(group.room(), forMembers(ctx))));
    }

    private void showPetitions(Context ctx) {
        hostPage(ctx);
        Frame.answerUnkept(ctx, frame.templates().groupPetitions(HostView.of(group.room(), forMembers(ctx))));
    }

    /** Throws the problem to answer with where whoever asks is no host. What follows holds codes: not compressed. */
    private Page hostPage(Context ctx) {
        allow(ctx);
        ctx.disableCompression();
        return frame.page(ctx, "Host");
    }

    /** Throws the problem to answer with where whoever asks is no host. */
    static void allow(Context ctx) {
        if (Seat.of(ctx).filter(Seat::host).isEmpty()) {
            throw HttpProblem.forbidden("This page is for the host of the room, who comes by the host link.");
        }
    }

    /** Where members find the site: a name that leads to this machine from itself alone leads them nowhere. */
    String forMembers(Context ctx) {
        return Origins.isLoopback(ctx) ? group.room().address() : origin(ctx);
    }

    /** Where the host who asks finds the site. */
    private String origin(Context ctx) {
        return address.publicUrl()
                .map(url -> url.getScheme() + "://" + url.getRawAuthority())
                .orElse("http://" + ctx.header("Host"));
    }

    private void grant(Context ctx) {
        allow(ctx);
        Petition petition = petition(ctx);
        done(ctx, group.room().letIn(petition));
        group.room().member(petition.member()).map(Member::reader).ifPresent(streams::stop);
    }

    private void refuse(Context ctx) {
        allow(ctx);
        done(ctx, group.room().turnDown(petition(ctx)));
    }

    private Petition petition(Context ctx) {
        return number(ctx, "petition")
                .flatMap(group.room()::petition)
                .orElseThrow(() -> HttpProblem.notFound("Nobody waits for that any more."));
    }

    private void remove(Context ctx) {
        allow(ctx);
        Member member = member(ctx);
        done(ctx, group.room().remove(member.number()));
        streams.stop(member.reader());
    }

    private Member member(Context ctx) {
        return number(ctx, "member")
                .flatMap(group.room()::member)
                .orElseThrow(() -> HttpProblem.notFound("There is no such member in this room."));
    }

    private static Optional<Long> number(Context ctx, String name) {
        return Optional.of(ctx.pathParam(name))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }

    private void renewCode(Context ctx) {
        allow(ctx);
        done(ctx, group.room().renewCode());
    }

    /** Who came by the link before is host no longer, but for whoever asked for the new one. */
    private void renewLink(Context ctx) {
        Page page = hostPage(ctx);
        Optional<HostSecret> secret = group.room().hostLink().renew();
        Session session = secret.flatMap(group.room().hostLink()::enter).orElseThrow(HostRoutes::notKept);
        group.give(ctx, session);
        discreet(ctx);
        String link = origin(ctx) + "/host/" + secret.get().text();
        Frame.answerUnkept(ctx, frame.templates().groupNewLink(page, link));
    }

    private static void done(Context ctx, boolean kept) {
        if (!kept) {
            throw notKept();
        }
        ctx.redirect("/host", HttpStatus.SEE_OTHER);
    }

    static HttpProblem notKept() {
        return HttpProblem.busy(
                "Nothing can be kept at the moment, so nothing was changed. The start of the site says why.",
                Duration.ofSeconds(5));
    }
}
