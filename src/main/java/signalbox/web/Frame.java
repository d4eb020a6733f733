package signalbox.web;

import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import signalbox.run.ReaderId;
import signalbox.sandbox.Asker;
import signalbox.sandbox.EditingRule;
import signalbox.sandbox.Profile;
import signalbox.web.templates.Templates;

/** What all routes share: templates, assets, and what a request's cookies tell. Thread-safe. */
final class Frame {

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String READER = "reader";
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final Templates templates;
    private final Supplier<Assets> assets;
    private final Supplier<String> ids;
    private final Supplier<Optional<String>> trouble;
    private final EditingRule editingRule;

    /**
     * @param ids random ids for readers, 128 bits each
     * @param trouble why nothing is kept of readers, if so
     */
    Frame(
            Templates templates,
            Supplier<Assets> assets,
            Supplier<String> ids,
            Supplier<Optional<String>> trouble,
            EditingRule editingRule) {
        this.templates = templates;
        this.assets = assets;
        this.ids = ids;
        this.trouble = trouble;
        this.editingRule = editingRule;
    }

    Templates templates() {
        return templates;
    }

    Assets assets() {
        return assets.get();
    }

    /** The frame of a page of that title, for this request. */
    Page page(Context ctx, String title) {
        String query = ctx.queryString();
        String path = ctx.path() + (query == null ? "" : "?" + query);
        return new Page(
                title,
                theme(ctx),
                path,
                assets.get(),
                false,
                Optional.empty(),
                Optional.empty(),
                trouble.get(),
                "",
                mayEdit(ctx, Profile.COMPUTE),
                Optional.empty(),
                Seat.of(ctx));
    }

    /** Whether whoever asks may change programs of that profile and run them. */
    boolean mayEdit(Context ctx, Profile profile) {
        return asker(ctx).map(who -> editingRule.editingAllowed(profile, who)).orElse(false);
    }

    /** Who asks; empty if the connection has no address any more. */
    static Optional<Asker> asker(Context ctx) {
        try {
            // An address, never a name, so nothing is looked up.
            InetAddress from = InetAddress.getByName(ctx.req().getRemoteAddr());
            return Optional.of(
                    new Asker(from, ctx.req().getProtocol(), ctx.headerMap().keySet()));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /**
     * Answers with a page or fragment. A browser keeps a page that it got by GET, and asks each time whether it is still
     * the same.
     */
    static void answer(Context ctx, JteModel html) {
        if (!ctx.method().equals(HandlerType.GET) || !ctx.status().equals(HttpStatus.OK)) {
            answerUnkept(ctx, html);
            return;
        }
        String page = html.render();
        EntityTag tag = EntityTag.of(page);
        ctx.header("Cache-Control", "private, no-cache").header("ETag", tag.text());
        if (tag.isAmong(Optional.ofNullable(ctx.header("If-None-Match")).orElse(""))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.contentType(HTML).result(page);
        }
    }

    /** Answers with a page or fragment that no browser keeps: going back in history asks for it anew. */
    static void answerUnkept(Context ctx, JteModel html) {
        ctx.contentType(HTML).header("Cache-Control", "no-store").result(html.render());
    }

    /** Who asks: the id in the cookie, or a new one that the answer sets. */
    ReaderId reader(Context ctx) {
        Optional<ReaderId> known = known(ctx);
        if (known.isPresent()) {
            return known.get();
        }
        String id = ids.get();
        setCookie(ctx, READER, id, true);
        return new ReaderId(id);
    }

    /**
     * Who asks: in a group whoever joined, else who the cookie says, if the request brought it: whoever never brings it
     * leaves nothing behind.
     */
    static Optional<ReaderId> known(Context ctx) {
        return Seat.of(ctx)
                .map(Seat::reader)
                .or(() -> Optional.ofNullable(ctx.cookie(READER))
                        .map(ReaderId::new)
                        .filter(ReaderId::isRandom));
    }

    /** Sets the cookie of a reader who comes back, whose year begins anew, or of a new one. */
    void renew(Context ctx) {
        if (Seat.of(ctx).isPresent()) {
            return;
        }
        known(ctx).ifPresentOrElse(reader -> setCookie(ctx, READER, reader.text(), true), () -> reader(ctx));
    }

    /** The browser keeps no id of its reader any more; in a group it never did. */
    static void dropReader(Context ctx) {
        if (Seat.of(ctx).isEmpty()) {
            ctx.removeCookie(READER, "/");
        }
    }

    /** Remembers the theme in the browser; an unknown one is a problem. */
    void rememberTheme(Context ctx, String theme) {
        if (!THEMES.contains(theme)) {
            throw HttpProblem.unprocessable("The theme must be light or dark.");
        }
        setCookie(ctx, "theme", theme, false);
    }

    private static String theme(Context ctx) {
        String theme = ctx.cookie("theme");
        return theme != null && THEMES.contains(theme) ? theme : "";
    }

    private static void setCookie(Context ctx, String name, String value, boolean httpOnly) {
        Cookie cookie = new Cookie(name, value, "/", YEAR_SECONDS, false, httpOnly);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }
}
