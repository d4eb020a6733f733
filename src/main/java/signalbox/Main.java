package signalbox;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.lesson.ContentException;

/**
 * Starts the site, for this machine alone or for a study group: {@code group NAME}; makes a new host link for one: {@code
 * group link}; checks content: {@code check FOLDER}; or attacks its own sandbox: {@code sandbox}.
 */
public final class Main {

    private Main() {}

    /** Starts the site and returns; the server's own threads keep the JVM alive. */
    public static void main(String[] args) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        // What it says at start is said here, in a sentence.
        System.setProperty("org.slf4j.simpleLogger.log.io.javalin.Javalin", "off");
        try {
            if (args.length > 0 && args[0].equals(Check.COMMAND)) {
                System.exit(Check.run(List.of(args).subList(1, args.length), System.out, System.err));
            }
            if (args.length > 0 && args[0].equals(SiteRehearsal.COMMAND)) {
                SiteRehearsal.run();
                return;
            }
            Map<String, String> environment = GroupCommand.environment(args, System.getenv());
            Config config = Config.from(environment, Path.of(System.getProperty("user.home")));
            if (GroupCommand.wantsLink(args)) {
                System.exit(GroupCommand.link(config, System.out, System.err));
            }
            if (args.length > 0 && args[0].equals(SandboxCommand.COMMAND)) {
                List<String> arguments = List.of(args).subList(1, args.length);
                System.exit(SandboxCommand.run(arguments, config.cache(), System.out, System.err));
            }
            Relaunch.jar().ifPresent(jar -> Relaunch.once(jar, config.cache(), System.getenv()));
            start(config);
        } catch (Config.WrongSetting | ContentException wrong) {
            giveUp(wrong.getMessage());
        } catch (IOException unusable) {
            giveUp("The site cannot start: " + unusable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void giveUp(@Nullable String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static void start(Config config) throws IOException {
        Site site = new Site(config);
        Runtime.getRuntime().addShutdownHook(new Thread(site::close, "stop"));
        try {
            site.start();
        } catch (JavalinBindException taken) {
            giveUp("Port " + config.port() + " of " + config.host()
                    + " is in use or may not be used; choose another one with SIGNALBOX_PORT.");
        }
        String host = config.host().equals("127.0.0.1") || config.group().isPresent() ? "localhost" : config.host();
        SandboxReport.of(site.sandbox()).forEach(System.out::println);
        System.out.println("Signalbox is at http://" + host + ":" + site.port() + "/");
        site.group()
                .ifPresent(group -> GroupReport.of(config, site.port(), group).forEach(System.out::println));
    }
}
