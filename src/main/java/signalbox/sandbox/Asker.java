package signalbox.sandbox;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks for a page, as far as the connection tells. Immutable and thread-safe.
 *
 * @param from the other end of the connection
 * @param protocol as the request names it: {@code HTTP/1.1}
 * @param headers names of the request's headers
 */
public record Asker(InetAddress from, String protocol, Set<String> headers) {

    /** Headers, in small letters, by which a request tells that somebody passed it on. */
    private static final Set<String> PASSED_ON = Set.of(
            "forwarded",
            "via",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-real-ip",
            "cf-connecting-ip",
            "true-client-ip");

    /** Spoken by proxies that were not told to speak a later one, and by no browser. */
    private static final String OLD_PROTOCOL = "HTTP/1.0";

    public Asker {
        headers = Set.copyOf(headers);
    }

    /** Whether it is somebody at this machine, and nobody that a proxy here asks for. */
    public boolean atThisMachine() {
        return from.isLoopbackAddress()
                && !protocol.equalsIgnoreCase(OLD_PROTOCOL)
                && headers.stream().map(name -> name.toLowerCase(Locale.ROOT)).noneMatch(PASSED_ON::contains);
    }
}
