package signalbox.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Who may change programs and run them: everybody where the sandbox holds them, and where it does not, only the one
 * person at the machine itself. Nothing that a host sets opens it to others. Immutable and thread-safe.
 *
 * @param ownAddressOnly whether the site listens at a loopback address, and is published nowhere
 * @param inContainer whether it runs in a container, whose loopback is not the reader's and whose ports may be published
 */
public record EditingRule(Sandbox sandbox, boolean ownAddressOnly, boolean inContainer) {

    private static final List<String> MARKS = List.of("/.dockerenv", "/run/.containerenv");

    /** Whether this process seems to run in a container. */
    public static boolean isContainer(Map<String, String> environment) {
        return MARKS.stream().map(Path::of).anyMatch(Files::exists)
                || environment.containsKey("container")
                || environment.containsKey("KUBERNETES_SERVICE_HOST");
    }

    /** Whether whoever asks may change a program of that profile and run it. */
    public boolean editingAllowed(Profile profile, Asker asker) {
        return sandbox.holds(profile) || (ownAddressOnly && !inContainer && asker.atThisMachine());
    }
}
