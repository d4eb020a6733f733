package signalbox;

import java.util.ArrayList;
import java.util.List;
import signalbox.sandbox.Layer;
import signalbox.sandbox.Profile;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.Unconfined;

/** What the one who starts the site is told of its sandbox. Stateless. */
final class SandboxReport {

    private SandboxReport() {}

    /** Some lines. */
    static List<String> of(Sandbox sandbox) {
        List<String> lines = new ArrayList<>();
        lines.add("Sandbox of programs: " + sandbox.name());
        for (Layer layer : sandbox.layers()) {
            lines.add("  %-3s %-20s %s".formatted(layer.holds() ? "yes" : "no", layer.name(), layer.detail()));
        }
        if (!(sandbox instanceof Unconfined)) {
            for (Profile profile : Profile.values()) {
                if (!sandbox.holds(profile)) {
                    lines.add("  Programs " + profile.title() + " are not held: readers cannot change them.");
                }
            }
        }
        return lines;
    }
}
