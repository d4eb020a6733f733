package signalbox.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import signalbox.runner.ChildProbe;
import signalbox.runner.Compilation;
import signalbox.runner.Gate;
import signalbox.runner.Kind;
import signalbox.runner.Message;
import signalbox.runner.RunnerPool;
import signalbox.runner.RunnerSettings;
import signalbox.sandbox.Sandbox;
import signalbox.sandbox.SandboxProbe;
import signalbox.wire.Order;
import signalbox.wire.Report;

/**
 * Main class of a JVM that is to be killed: runs the program that leaves daemons, prints {@code running} when they are
 * there, and waits. Told to {@code sweep}, it opens the same folder for runs, as the next site would, and ends.
 */
public final class KilledMain {

    private KilledMain() {}

    /** Arguments as those of {@link AttackMain}, then {@code sweep} or the word that the daemons carry. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path childJar = Path.of(arguments[1]);
        SandboxProbe probe = ChildProbe.of(childJar, folder.resolve("s"));
        Optional<Sandbox> sandbox = arguments[3].equals("bubblewrap") ? probe.bubblewrap() : probe.landlock();
        if (sandbox.isEmpty()) {
            System.out.println(probe.reasons());
            return;
        }
        try (RunnerPool pool = new RunnerPool(settings(arguments, sandbox.get()), new Gate())) {
            if (arguments[4].equals("sweep")) {
                System.out.println("swept");
            } else {
                run(pool, arguments[4]);
            }
        }
        System.exit(0);
    }

    private static RunnerSettings settings(String[] arguments, Sandbox sandbox) {
        return new RunnerSettings(
                Path.of(arguments[1]),
                Path.of(arguments[0], "w"),
                Path.of(arguments[2]),
                Map.of(),
                Duration.ofSeconds(20),
                List.of(),
                sandbox,
                true);
    }

    private static void run(RunnerPool pool, String secret) throws IOException, InterruptedException {
        Attack daemons = Attack.all().stream()
                .filter(each -> each.title().contains("could tell where they belong"))
                .findFirst()
                .orElseThrow();
        Compilation compilation = pool.compiler().compile(daemons.sources(), false);
        if (!(compilation instanceof Compilation.Compiled(Report.Compiled program))) {
            throw new IOException("" + compilation);
        }
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        Order.Execute order = new Order.Execute(
                "Main", program.classes(), Map.of("victim.secret", secret), List.of(), false, -1, true, 0);
        pool.start(order, new Kind(Kind.USUAL_HEAP, false), messages::add);
        while (true) {
            switch (messages.take()) {
                case Message.Told(Report.Printed printed) -> System.out.println(printed.text());
                case Message.Told _ -> {} // nothing to wait for
                case Message.Over over -> System.out.println(over);
            }
        }
    }
}
