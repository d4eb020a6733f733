package signalbox.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import signalbox.runner.Gate;
import signalbox.runner.RunnerPool;
import signalbox.runner.RunnerSettings;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.Unconfined;

/** All attacks on one sandbox, in children of its own. For one thread at a time. */
public final class AttackSuite implements AutoCloseable {

    private static final Duration COMPILE_LIMIT = Duration.ofSeconds(5);

    private final Victim victim;
    private final RunnerPool pool;
    private final AttackRun run;

    /**
     * Makes what is attacked, and starts the compiler.
     *
     * @param folder for all of it, whose parents other users can pass
     * @param cache with the AOT cache of such children, if there is one
     * @param childJar the jar that children run from
     */
    public AttackSuite(Path folder, Path cache, Path childJar, Sandbox sandbox) throws IOException {
        Files.setPosixFilePermissions(Files.createDirectories(folder), PosixFilePermissions.fromString("rwx--x--x"));
        victim = new Victim(folder.resolve("victim"));
        pool = new RunnerPool(
                new RunnerSettings(
                        childJar, folder.resolve("w"), cache, Map.of(), COMPILE_LIMIT, List.of(), sandbox, true),
                new Gate());
        run = new AttackRun(pool, victim, !(sandbox instanceof Unconfined));
    }

    /** Runs it, and waits for its end. */
    public AttackResult run(Attack attack) throws IOException, InterruptedException {
        return run.run(attack);
    }

    @Override
    public void close() throws IOException {
        pool.close();
        victim.close();
    }
}
