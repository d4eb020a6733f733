package signalbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import signalbox.group.Room;
import signalbox.sandbox.SandboxChoice;

/**
 * Every setting, read once from the environment. Immutable and thread-safe.
 *
 * @param host address to listen on: {@code SIGNALBOX_HOST}, by default {@code 127.0.0.1}, so this machine alone,
 *     and for a group every address of this machine
 * @param port to listen on: {@code SIGNALBOX_PORT}, 0–65535, by default 8080; 0 means any free one
 * @param publicUrl where readers find the site if it is not a loopback name: {@code SIGNALBOX_PUBLIC_URL}, such as
 *     {@code https://signalbox.example.org}; none by default
 * @param group name of the study group that the site is for, and for nobody else: {@code SIGNALBOX_GROUP}, or the
 *     argument of the command {@code group}; none by default
 * @param content folder of lessons: {@code SIGNALBOX_CONTENT}; by default the lessons that are built in
 * @param dev whether lessons and templates are read again when they change: {@code SIGNALBOX_DEV}, 0 or 1, by default 0
 * @param cache folder for the child jar, its start-up cache and the folders of runs: {@code SIGNALBOX_CACHE}, by
 *     default {@code .cache/signalbox} in the home folder, for root {@code /var/cache/signalbox}
 * @param data folder for what is kept of readers: {@code SIGNALBOX_DATA}, by default {@code .local/share/signalbox} in
 *     the home folder
 * @param sandbox around programs: {@code SIGNALBOX_SANDBOX}, {@code strongest} by default, {@code bubblewrap}, {@code
 *     landlock} or {@code none}
 * @param spares child JVMs kept started and waiting: {@code SIGNALBOX_SPARES}, 0–64, by default 3
 * @param downloadSpares the same with a practice site beside each, for programs that download:
 *     {@code SIGNALBOX_DOWNLOAD_SPARES}, 0–64, by default as many as {@code spares}, but at most 3
 * @param sharedRuns programs that mostly wait that may run at once: {@code SIGNALBOX_SHARED_RUNS}, 1–256, by default 64
 * @param queue runs that may stand in line: {@code SIGNALBOX_QUEUE}, 1–10000, by default 200
 * @param readerQueue runs of one reader that may stand in line: {@code SIGNALBOX_READER_QUEUE}, 1–1000, by default 16
 * @param runSeconds wall clock that a run may take, in seconds: {@code SIGNALBOX_RUN_SECONDS}, 1–3600, by default 60
 */
public record Config(
        String host,
        int port,
        Optional<URI> publicUrl,
        Optional<String> group,
        Optional<Path> content,
        boolean dev,
        Path cache,
        Path data,
        SandboxChoice sandbox,
        int spares,
        int downloadSpares,
        int sharedRuns,
        int queue,
        int readerQueue,
        int runSeconds) {

    /** Name of the setting that says which study group the site is for. */
    static final String GROUP = "SIGNALBOX_GROUP";

    private static final String PREFIX = "SIGNALBOX_";
    private static final String EVERY_ADDRESS = "0.0.0.0";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /** Names that begin like ours but are read by the tests, not by the site. */
    private static final Set<String> NOT_FOR_THE_SITE = Set.of("SIGNALBOX_CHROMIUM");

    /** A setting that cannot be used; the message is one sentence that names it. */
    public static final class WrongSetting extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongSetting(String sentence) {
            super(sentence);
        }
    }

    /**
     * Reads the settings.
     *
     * @param environment of the process
     * @param home the user's home folder
     * @throws WrongSetting at the first one that is wrong, or if a name is unknown
     */
    public static Config from(Map<String, String> environment, Path home) {
        Settings settings = new Settings(environment);
        int spares = settings.number("SIGNALBOX_SPARES", 0, 64, 3);
        Optional<String> group = settings.title(GROUP, Room.LONGEST_NAME);
        Config config = new Config(
                settings.text("SIGNALBOX_HOST").orElse(group.isPresent() ? EVERY_ADDRESS : "127.0.0.1"),
                settings.number("SIGNALBOX_PORT", 0, 65535, 8080),
                settings.url("SIGNALBOX_PUBLIC_URL"),
                group,
                settings.folder("SIGNALBOX_CONTENT"),
                settings.number("SIGNALBOX_DEV", 0, 1, 0) == 1,
                settings.path("SIGNALBOX_CACHE").orElse(cache(home)),
                settings.path("SIGNALBOX_DATA")
                        .orElse(home.resolve(".local").resolve("share").resolve("signalbox")),
                settings.choice("SIGNALBOX_SANDBOX", SandboxChoice.class, SandboxChoice.STRONGEST),
                spares,
                settings.number("SIGNALBOX_DOWNLOAD_SPARES", 0, 64, Math.min(spares, 3)),
                settings.number("SIGNALBOX_SHARED_RUNS", 1, 256, 64),
                settings.number("SIGNALBOX_QUEUE", 1, 10_000, 200),
                settings.number("SIGNALBOX_READER_QUEUE", 1, 1000, 16),
                settings.number("SIGNALBOX_RUN_SECONDS", 1, 3600, 60));
        refuseUnknown(environment, settings.known());
        config.refuseStrangers();
        return config;
    }

    private void refuseStrangers() {
        if (group.isEmpty() && !atLoopback()) {
            throw new WrongSetting("SIGNALBOX_HOST is \"" + host + "\", which others can reach, but without a group the"
                    + " site is for this machine alone. Start a group, whose members join with a code:"
                    + " java -jar signalbox.jar group \"Tuesday evening\", or set " + GROUP + ".");
        }
    }

    /** Whether only this machine itself can reach the address that the site listens on. */
    boolean atLoopback() {
        return LOOPBACK.contains(host);
    }

    /** The home folder of root is closed to the users that programs run as then. */
    private static Path cache(Path home) {
        return home.equals(Path.of("/root"))
                ? Path.of("/var/cache/signalbox")
                : home.resolve(".cache").resolve("signalbox");
    }

    private static void refuseUnknown(Map<String, String> environment, Set<String> known) {
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(PREFIX) && !known.contains(name) && !NOT_FOR_THE_SITE.contains(name)) {
                throw new WrongSetting("There is no setting " + name + "; there are " + String.join(", ", known) + ".");
            }
        }
    }
}
