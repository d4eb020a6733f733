package signalbox.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands before every route of a site for a study group: whoever has not joined gets to the door and no further. What
 * is open is named here; all else, whatever routes there will be, is closed. Thread-safe.
 */
final class Doorkeeper {

    private static final Set<String> OPEN = Set.of("/health", "/join", "/join/ask", "/join/waiting", "/join/leave");
    private static final String ASSETS = "/assets/";
    private static final Pattern HOST_LINK = Pattern.compile("/host/[^/]+");

    private final StudyGroup group;

    Doorkeeper(StudyGroup group) {
        this.group = group;
    }

    /** Whether that is the path of a host link, which holds a secret. */
    static boolean isHostLink(String path) {
        return HOST_LINK.matcher(path).matches();
    }

    /** Lets the request pass, sends a page's reader to the door, or throws the problem to answer with. */
    void check(Context ctx) {
        if (group.room().deleted()
                && !ctx.path().equals("/health")
                && !ctx.path().startsWith(ASSETS)) {
            throw HttpProblem.of(
                    410,
                    "This room was deleted with all that was in it."
                            + " Whoever runs the site can end it and start it again, with a new room.");
        }
        Optional<Seat> seat = group.seat(ctx);
        if (seat.isPresent()) {
            seat.get().take(ctx);
        } else if (!isOpen(ctx.path())) {
            turnAway(ctx);
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || path.startsWith(ASSETS) || isHostLink(path);
    }

    private static void turnAway(Context ctx) {
        if (ctx.header("HX-Request") != null) {
            ctx.header("HX-Redirect", "/join");
        } else if (wantsPage(ctx)) {
            String query = ctx.queryString();
            String wanted = ctx.path() + (query == null ? "" : "?" + query);
            String back = wanted.equals("/") ? "" : "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
            ctx.header("Cache-Control", "no-store").redirect("/join" + back, HttpStatus.SEE_OTHER);
            ctx.skipRemainingHandlers();
            return;
        }
        throw HttpProblem.unjoined("This site is open for a study group. Join it with its code first, at /join.");
    }

    /** A browser that goes somewhere asks for HTML; streams and scripts ask for something else, or anything. */
    private static boolean wantsPage(Context ctx) {
        String accepted = ctx.header("Accept");
        boolean reads = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        return reads && (accepted == null || accepted.contains("text/html"));
    }
}
