package signalbox.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which host names the site answers to, and from which pages it takes forms: its own, so that no other page a reader
 * has open can start runs, not even by pointing a name of its own at this machine. Immutable and thread-safe.
 */
final class Origins {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Bare addresses: no name leads to them, so none can be pointed here. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final boolean atAddresses;
    private final Optional<String> publicAuthority;
    private final Optional<String> publicOrigin;

    /**
     * @param publicUrl scheme and authority under which readers see the site, if not a loopback name
     * @param atAddresses whether it answers to the addresses of its machine too, whichever those are
     */
    Origins(Optional<URI> publicUrl, boolean atAddresses) {
        this.atAddresses = atAddresses;
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
        if (changesSomething(ctx) && !takesForm(ctx, host)) {
            throw HttpProblem.forbidden("This form was sent by a page of another site, so nothing was done.");
        }
    }

    /** Whether it asks by a name that this machine has for itself alone. */
    static boolean isLoopback(Context ctx) {
        String host = Optional.ofNullable(ctx.header("Host")).orElse("");
        return LOOPBACK.contains(withoutPort(host.toLowerCase(Locale.ROOT)));
    }

    private boolean answersTo(String host) {
        String name = withoutPort(host);
        return LOOPBACK.contains(name)
                || (atAddresses && ADDRESS.matcher(name).matches())
                || publicAuthority.filter(host::equals).isPresent();
    }

    private static boolean changesSomething(Context ctx) {
        return switch (ctx.req().getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    /** A browser leaves out where the form of a host link comes from, as that page tells it to; its secret is proof. */
    private boolean takesForm(Context ctx, String host) {
        String origin = ctx.header("Origin");
        boolean leftOut = "null".equals(origin) && Doorkeeper.isHostLink(ctx.path());
        return takesFormsFrom(leftOut ? null : origin, ctx.header("Sec-Fetch-Site"), host);
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
