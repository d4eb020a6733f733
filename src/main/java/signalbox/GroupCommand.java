package signalbox;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.run.RandomIds;
import signalbox.store.RoomOpening;
import signalbox.store.Store;

/**
 * {@code java -jar signalbox.jar group "Tuesday evening"} starts the site for a study group of that name; {@code group
 * link} makes a new host link for the one that is kept. Stateless.
 */
final class GroupCommand {

    static final String COMMAND = "group";

    private static final String LINK = "link";

    private GroupCommand() {}

    /** Whether a new host link is asked for. */
    static boolean wantsLink(String[] args) {
        return args.length == 2 && args[0].equals(COMMAND) && args[1].equals(LINK);
    }

    /**
     * The settings, with that of the group from the arguments if those name one.
     *
     * @throws Config.WrongSetting if the command is given without a name
     */
    static Map<String, String> environment(String[] args, Map<String, String> environment) {
        if (args.length == 0 || !args[0].equals(COMMAND) || wantsLink(args)) {
            return environment;
        }
        String name = String.join(" ", List.of(args).subList(1, args.length)).strip();
        if (name.isEmpty()) {
            throw new Config.WrongSetting("Say what the group is called: group \"Tuesday evening\". A new host link for"
                    + " the group that is kept: group link.");
        }
        Map<String, String> named = new HashMap<>(environment);
        named.put(Config.GROUP, name);
        return named;
    }

    /**
     * Makes a new host link for the room of the setting, or else the one that a site opened last; while the site runs,
     * too. The link before holds no longer.
     *
     * @return the exit status: 0, or 1 if there is no room
     */
    static int link(Config config, PrintStream out, PrintStream err) {
        try (Store store = Store.open(config.data(), Store.MAX_BYTES, err::println)) {
            Optional<RoomOpening.NewLink> made =
                    new RoomOpening(store, new RandomIds(), InstantSource.system()).newLink(config.group());
            if (made.isEmpty()) {
                err.println("There is no group"
                        + config.group().map(name -> " “" + name + "”").orElse("") + " in " + config.data()
                        + ", so no host link was made.");
                return 1;
            }
            RoomOpening.NewLink link = made.get();
            out.println("The host link of “" + link.room() + "” from now on; the one before holds no longer:");
            out.println("  " + link.address() + "/host/" + link.secret().text());
            return 0;
        }
    }
}
