package signalbox.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which host names the site answers to, and from which pages it takes forms: its own, so that no other page a reader
 * has open can start runs, not even by pointing a name of its own at this machine. Immutable and thread-safe.
 */
final class Origins {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> publicAuthority;
    private final Optional<String> publicOrigin;

    /** @param publicUrl scheme and authority under which readers see the site, if not a loopback name */
    Origins(Optional<URI> publicUrl) {
        this.publicAuthority = publicUrl.map(url -> url.getRawAuthority().toLowerCase(Locale.ROOT));
        this.publicOrigin =
                publicUrl.map(url -> (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT));
    }

    /** Lets the request pass or throws the problem to answer with. */
    void check(Context ctx) {
        String host = Optional.ofNullable(ctx.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        if (!answersTo(host)) {
            throw HttpProblem.misdirected("This site does not answer to that host name. Whoever runs it can allow one"
                    + " with SIGNALBOX_PUBLIC_URL.");
        }
        if (changesSomething(ctx) && !takesFormsFrom(ctx.header("Origin"), ctx.header("Sec-Fetch-Site"), host)) {
            throw HttpProblem.forbidden("This form was sent by a page of another site, so nothing was done.");
        }
    }

    private boolean answersTo(String host) {
        return LOOPBACK.contains(withoutPort(host))
                || publicAuthority.filter(host::equals).isPresent();
    }

    private static boolean changesSomething(Context ctx) {
        return switch (ctx.req().getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    /** A browser always says where a form comes from; what says nothing is no browser and needs no protection. */
    private boolean takesFormsFrom(@Nullable String origin, @Nullable String site, String host) {
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        String from = origin.toLowerCase(Locale.ROOT);
        return from.equals("http://" + host)
                || publicOrigin.filter(from::equals).isPresent();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
