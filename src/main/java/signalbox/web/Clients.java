package signalbox.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which address a request comes from, as far as guesses are counted by it. Immutable and thread-safe.
 *
 * @param published whether the site is told to be found elsewhere, so that a proxy on this machine may stand before it
 */
record Clients(boolean published) {

    private static final int NETWORK_BYTES = 8;

    /** The client's address; of one with IPv6 its network, since a client has many addresses in it. */
    String address(Context ctx) {
        InetAddress from = parsed(ctx.req().getRemoteAddr()).orElse(InetAddress.getLoopbackAddress());
        return text(published && from.isLoopbackAddress() ? passedOn(ctx).orElse(from) : from);
    }

    /** What the proxy nearest to this site added at the end; what stands before it is whatever the client says. */
    private static Optional<InetAddress> passedOn(Context ctx) {
        return Optional.ofNullable(ctx.header("X-Forwarded-For"))
                .map(all -> all.substring(all.lastIndexOf(',') + 1).strip())
                .flatMap(Clients::parsed);
    }

    private static Optional<InetAddress> parsed(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String text(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
