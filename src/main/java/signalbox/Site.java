package signalbox;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.web.Assets;
import signalbox.web.WebServer;
import signalbox.web.templates.StaticTemplates;

/** The one place where objects are put together. */
public final class Site implements AutoCloseable {

    private final WebServer web;

    /** Puts the site together; nothing is started before {@link #start()}. */
    public Site(Config config) {
        Assets assets = Assets.builtIn();
        this.web = new WebServer(
                new WebServer.Address(config.host(), config.port(), config.publicUrl()),
                () -> new Catalog(List.of()),
                new StaticTemplates(),
                () -> assets,
                randomIds(new SecureRandom()));
    }

    /** Starts all parts; the server's own threads keep the JVM alive. */
    public void start() {
        web.start();
    }

    /** The port the site listens on. */
    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
    }

    /** 26 characters of lower-case base 32: 128 random bits and two of nothing. */
    private static Supplier<String> randomIds(SecureRandom random) {
        String digits = "abcdefghijklmnopqrstuvwxyz234567";
        return () -> {
            StringBuilder id = new StringBuilder(26);
            random.ints(26, 0, digits.length()).forEach(digit -> id.append(digits.charAt(digit)));
            return id.toString();
        };
    }
}
