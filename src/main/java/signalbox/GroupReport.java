package signalbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.group.HostSecret;
import signalbox.group.Member;
import signalbox.group.Room;
import signalbox.run.DeskSettings;
import signalbox.run.Machine;
import signalbox.store.RoomOpening;

/** What the one who starts a study group is told: where and how to join, and what the machine is good for. Stateless. */
final class GroupReport {

    /**
     * Readers who pressed Run in the same second and had their result within two, on two cores with as many spares:
     * 24, so 12 a core. Measured by {@code CrowdBench}.
     */
    private static final int READERS_A_CORE = 12;

    /** What a waiting child takes of memory, in megabytes: the measured median. */
    private static final int SPARE_MEGABYTES = 55;

    private GroupReport() {}

    /** Some lines. */
    static List<String> of(Config config, int port, RoomOpening.Opened group) {
        Room room = group.room().room();
        List<String> addresses = Addresses.of(config, port);
        String join = addresses.getFirst() + "/join";
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Study group “" + room.name() + "”" + members(group));
        for (String address : addresses) {
            lines.add("  Join at     " + address + "/join");
        }
        lines.add("  with code   " + room.code().spaced());
        lines.add("");
        TerminalQr.of(join + "?code=" + room.code().text()).forEach(line -> lines.add("  " + line));
        lines.add("");
        lines.add("  Host link   " + hostLink(addresses.getFirst(), group.secret()));
        lines.add("");
        lines.addAll(machine(config));
        return lines;
    }

    private static String members(RoomOpening.Opened group) {
        long in = group.room().members().stream()
                .filter(member -> !member.removed())
                .map(Member::number)
                .count();
        return in == 0 ? "" : ", as it was kept: " + in + " in it";
    }

    private static String hostLink(String address, Optional<HostSecret> secret) {
        return secret.map(text -> address + "/host/" + text.text() + "  (for the host alone)")
                .orElse("the one that was made before; a new one: java -jar signalbox.jar group link");
    }

    /** The rule is in the words, so that whoever knows the machine better can correct it. */
    static List<String> machine(Config config) {
        int cores = Machine.here().cores();
        long memory = Machine.memoryBytes();
        int together = DeskSettings.together(config.sharedRuns(), memory);
        int atOnce = Math.min(cores * READERS_A_CORE, together);
        List<String> lines = new ArrayList<>();
        lines.add("This machine: %d cores, %.1f GB of memory".formatted(cores, memory / (double) (1 << 30)));
        lines.add("  Programs that wait    %d run at once: 100 MB each, in half of the memory, and no more than %d"
                .formatted(together, config.sharedRuns()));
        lines.add("  Programs that compute run one after the other: each is timed with the cores to itself");
        lines.add("  Readers               %d may start different programs in the same second and see them end within"
                .formatted(atOnce));
        lines.add("                        two: %d a core, as measured with as many spares; more wait in line, and"
                .formatted(READERS_A_CORE));
        lines.add("                        whoever starts the same program shares its run");
        if (config.spares() < atOnce) {
            lines.add("  Spares                %d (%d MB); with SIGNALBOX_SPARES=%d fewer wait for a JVM to start"
                    .formatted(config.spares(), config.spares() * SPARE_MEGABYTES, Math.min(64, atOnce)));
        }
        return lines;
    }
}
