package signalbox.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import signalbox.sandbox.Sandbox;

/**
 * Where and how children run.
 *
 * @param childJar the jar that children run from
 * @param work folder in which each child gets a folder of its own; what earlier processes left there is deleted, so
 *     it must belong to this site alone
 * @param cache folder for the AOT cache; may be shared by several sites
 * @param spares how many warm children of each kind are kept waiting
 * @param compileLimit how long one compilation may take
 * @param otherCaches made after that of the children, while the machine is quiet
 * @param sandbox around all children
 * @param nativeAccess whether programs may call the C library, past the JDK; for those that attack the sandbox
 */
public record RunnerSettings(
        Path childJar,
        Path work,
        Path cache,
        Map<Kind, Integer> spares,
        Duration compileLimit,
        List<AotCache> otherCaches,
        Sandbox sandbox,
        boolean nativeAccess) {

    /** Of a site: programs call no C library. */
    public RunnerSettings(
            Path childJar,
            Path work,
            Path cache,
            Map<Kind, Integer> spares,
            Duration compileLimit,
            List<AotCache> otherCaches,
            Sandbox sandbox) {
        this(childJar, work, cache, spares, compileLimit, otherCaches, sandbox, false);
    }

    public RunnerSettings {
        spares = Map.copyOf(spares);
        otherCaches = List.copyOf(otherCaches);
    }
}
