package signalbox.sandbox;

import java.io.IOException;
import java.util.List;

/**
 * None: children have the rights of whoever started the site.
 *
 * @param reasons why there is none, a sentence each
 */
public record Unconfined(List<String> reasons) implements Sandbox {

    public Unconfined {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String name() {
        return "no sandbox";
    }

    @Override
    public Sandboxed start(Launch launch) throws IOException {
        return new Sandboxed(launch.start(), Users.OWN, false);
    }

    @Override
    public void ended(Sandboxed child) {}

    @Override
    public Confinement confinement(Profile profile, int heapMegabytes) {
        return Confinement.NONE;
    }

    @Override
    public List<Integer> freePorts(int count) {
        return List.of();
    }

    @Override
    public boolean holds(Profile profile) {
        return false;
    }

    @Override
    public List<Layer> layers() {
        return reasons.stream()
                .map(reason -> new Layer("sandbox", false, reason))
                .toList();
    }
}
