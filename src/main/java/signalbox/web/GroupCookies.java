package signalbox.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import signalbox.group.Session;

/**
 * The cookies of a study group: for no script, and for no request that another site makes. Immutable and thread-safe.
 *
 * @param secure whether browsers may send them over HTTPS alone
 */
record GroupCookies(boolean secure) {

    static final String MEMBER = "member";
    static final String HOST = "host";
    static final String WAITING = "waiting";

    private static final int HALF_A_YEAR_SECONDS = 183 * 24 * 60 * 60;
    private static final int DAY_SECONDS = 24 * 60 * 60;

    void set(Context ctx, Session session, String value) {
        switch (session) {
            case Session.OfMember _ -> set(ctx, MEMBER, value, HALF_A_YEAR_SECONDS);
            case Session.OfHost _ -> set(ctx, HOST, value, HALF_A_YEAR_SECONDS);
            case Session.Waiting _ -> set(ctx, WAITING, value, DAY_SECONDS);
        }
    }

    void drop(Context ctx, String name) {
        set(ctx, name, "", 0);
    }

    private void set(Context ctx, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value, "/", seconds, secure, true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }
}
