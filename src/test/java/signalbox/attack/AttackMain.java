package signalbox.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import signalbox.runner.ChildProbe;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.SandboxProbe;

/**
 * Main class of a JVM that attacks a sandbox, as another user for example: prints a line for each attack that was not
 * held, and ends with 0 if all were, 1 if not, 2 and the reasons if that sandbox does not work here.
 */
public final class AttackMain {

    private AttackMain() {}

    /** Arguments: folder, child jar, folder of the AOT cache, {@code bubblewrap} or {@code landlock}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path childJar = Path.of(arguments[1]);
        Path cache = Path.of(arguments[2]);
        SandboxProbe probe = ChildProbe.of(childJar, folder.resolve("s"));
        Optional<Sandbox> sandbox = arguments[3].equals("bubblewrap") ? probe.bubblewrap() : probe.landlock();
        if (sandbox.isEmpty()) {
            probe.reasons().forEach(System.out::println);
            System.exit(2);
        }
        int open = 0;
        try (AttackSuite suite = new AttackSuite(folder.resolve("a"), cache, childJar, sandbox.orElseThrow())) {
            for (Attack attack : Attack.all()) {
                AttackResult result = suite.run(attack);
                if (!result.held()) {
                    open++;
                    System.out.println(attack.title() + ": " + result.detail() + " " + result.said());
                }
            }
        }
        System.exit(open == 0 ? 0 : 1);
    }
}
