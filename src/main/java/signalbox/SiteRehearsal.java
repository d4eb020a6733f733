package signalbox;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Starts a site on a free port, reads some of its pages and ends: from what that loads, the AOT cache of the site is
 * made.
 */
final class SiteRehearsal {

    /** Argument of the jar that asks for it. */
    static final String COMMAND = "rehearse";

    private static final List<String> PAGES =
            List.of("/", "/lessons/one-job-four-ways", "/lessons/one-job-four-ways/none");

    private SiteRehearsal() {}

    /** Keeps what it needs in the current folder. */
    static void run() throws IOException {
        Map<String, String> settings = Map.of("SIGNALBOX_PORT", "0", "SIGNALBOX_SPARES", "0", "SIGNALBOX_CACHE", ".");
        try (Site site = new Site(Config.from(settings, Path.of(".")))) {
            site.start();
            for (String page : PAGES) {
                read("http://localhost:" + site.port() + page);
            }
        }
        // Threads of the server that are on their way out must not hold up the one that waits for the cache.
        System.exit(0);
    }

    private static void read(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        try {
            connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
