package signalbox.runner;

import java.nio.file.Path;
import java.util.Optional;
import signalbox.sandbox.SandboxProbe;

/** Asks which sandbox children can be started in. Stateless. */
public final class ChildProbe {

    private ChildProbe() {}

    /**
     * By starting a JVM as children are started.
     *
     * @param childJar the jar that children run from
     * @param folder for what the sandbox lays down
     */
    public static SandboxProbe of(Path childJar, Path folder) {
        ChildCommand command = new ChildCommand(childJar);
        return new SandboxProbe(folder, command.version(), command.readable(Optional.empty()));
    }
}
