package signalbox;

import io.javalin.util.JavalinBindException;
import java.nio.file.Path;

/** Starts the site. */
public final class Main {

    private Main() {}

    /** Starts the site and returns; the server's own threads keep the JVM alive. */
    public static void main(String[] args) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        // What it says at start is said here, in a sentence.
        System.setProperty("org.slf4j.simpleLogger.log.io.javalin.Javalin", "off");
        try {
            Config config = Config.from(System.getenv(), Path.of(System.getProperty("user.home")));
            start(config);
        } catch (Config.WrongSetting wrong) {
            System.err.println(wrong.getMessage());
            System.exit(1);
        }
    }

    private static void start(Config config) {
        Site site = new Site(config);
        Runtime.getRuntime().addShutdownHook(new Thread(site::close, "stop"));
        try {
            site.start();
        } catch (JavalinBindException taken) {
            System.err.println("Port " + config.port() + " of " + config.host()
                    + " is in use or may not be used; choose another one with SIGNALBOX_PORT.");
            System.exit(1);
        }
        String host = config.host().equals("127.0.0.1") ? "localhost" : config.host();
        System.out.println("Signalbox is at http://" + host + ":" + site.port() + "/");
    }
}
