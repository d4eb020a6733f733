package signalbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import signalbox.attack.Attack;
import signalbox.attack.AttackResult;
import signalbox.attack.AttackSuite;
import signalbox.runner.ChildProbe;
import signalbox.sandbox.Profile;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.SandboxProbe;

/** {@code java -jar signalbox.jar sandbox}: attacks the sandbox of this machine and prints what held. */
final class SandboxCommand {

    static final String COMMAND = "sandbox";

    private static final int TITLE = 62;
    private static final int DETAIL = 110;

    private final PrintStream out;

    private SandboxCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the table.
     *
     * @param arguments which sandbox: {@code bubblewrap} or {@code landlock}; none for the strongest that works
     * @return the exit status: 0 if all that is said to hold held, 1 if not, 2 if there is no such sandbox here
     */
    static int run(List<String> arguments, Path cache, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        Path childJar = ChildJar.locate(Files.createDirectories(cache));
        Path folder = cache.resolve("attack-" + ProcessHandle.current().pid());
        SandboxProbe probe = ChildProbe.of(childJar, folder);
        String wanted = arguments.isEmpty() ? "" : arguments.getFirst();
        Optional<Sandbox> sandbox = switch (wanted) {
            case "" -> probe.bubblewrap().or(probe::landlock);
            case "bubblewrap" -> probe.bubblewrap();
            case "landlock" -> probe.landlock();
            default -> {
                err.println("There are two sandboxes: bubblewrap and landlock.");
                yield Optional.empty();
            }
        };
        if (sandbox.isEmpty()) {
            probe.reasons().forEach(reason -> err.println("No sandbox: " + reason));
            return 2;
        }
        return new SandboxCommand(out).attack(sandbox.get(), folder, childJar);
    }

    private int attack(Sandbox sandbox, Path folder, Path childJar) throws IOException, InterruptedException {
        SandboxReport.of(sandbox).forEach(out::println);
        out.println();
        boolean sound = true;
        try (AttackSuite suite = new AttackSuite(folder.resolve("a"), folder.resolve("cache"), childJar, sandbox)) {
            for (Attack attack : Attack.all()) {
                sound &= row(sandbox, suite.run(attack));
            }
        }
        return sound ? 0 : 1;
    }

    /** Says whether it is as it is promised. */
    private boolean row(Sandbox sandbox, AttackResult result) {
        Profile profile = result.attack().profile();
        String verdict = result.held() ? "held" : "NOT HELD";
        out.printf("%-" + TITLE + "s %-8s %s%n", result.attack().title(), verdict, cut(result.detail()));
        return result.held() || !sandbox.holds(profile);
    }

    private static String cut(String detail) {
        return detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL) + "…";
    }
}
