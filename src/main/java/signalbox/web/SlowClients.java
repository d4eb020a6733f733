package signalbox.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** Bounds what clients that send or take little, slowly, can hold of the server. Stateless. */
final class SlowClients {

    /** Silence on a connection after which it is closed; streams give a sign of life twice as often. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** The same while there are too many connections. */
    private static final Duration IDLE_IN_NEED = Duration.ofSeconds(5);

    /** Bytes of a form that must arrive a second, on average. */
    private static final long LEAST_RATE = 200;

    /** Most connections at once: browsers hold up to six each, so some 300 readers. */
    private static final int MOST_CONNECTIONS = 2000;

    private SlowClients() {}

    /** @param headerBytes largest head of a request */
    static void bound(JettyConfig jetty, int headerBytes) {
        jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(headerBytes);
            http.setIdleTimeout(IDLE.toMillis());
        });
        jetty.modifyServer(server -> {
            NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, server);
            limit.setEndPointIdleTimeout(IDLE_IN_NEED.toMillis());
            server.addBean(limit);
            // Of answers none is asked for: a stream of a quiet run has nothing to send.
            server.setHandler(new MinimumDataRateHandler(LEAST_RATE, 0));
        });
    }
}
