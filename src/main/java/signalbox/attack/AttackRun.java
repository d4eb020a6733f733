package signalbox.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import signalbox.runner.Compilation;
import signalbox.runner.Execution;
import signalbox.runner.Kind;
import signalbox.runner.Message;
import signalbox.runner.RunnerPool;
import signalbox.sandbox.Profile;
import signalbox.wire.Order;
import signalbox.wire.Report;

/** Runs attacks in the children of a pool, one at a time, as the site runs programs. */
final class AttackRun {

    /** After this an attack is stopped, and counts as not held. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** How soon what is stopped must be gone. */
    private static final long GONE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int LINES = 200;

    private final RunnerPool pool;
    private final Victim victim;
    private final boolean sandboxed;

    AttackRun(RunnerPool pool, Victim victim, boolean sandboxed) {
        this.pool = pool;
        this.victim = victim;
        this.sandboxed = sandboxed;
    }

    AttackResult run(Attack attack) throws InterruptedException, IOException {
        Compilation compilation = pool.compiler().compile(attack.sources(), false);
        if (attack.end() == Attack.End.COMPILING) {
            return new AttackResult(
                    attack, !(compilation instanceof Compilation.Compiled), told(compilation), List.of());
        }
        if (!(compilation instanceof Compilation.Compiled(Report.Compiled program))) {
            throw new IOException("The attack \"" + attack.title() + "\" does not compile: " + compilation);
        }
        return judge(attack, execute(attack, program));
    }

    private static String told(Compilation compilation) {
        return compilation instanceof Compilation.TookTooLong(String sentence) ? sentence : "the compiler refused it";
    }

    /** What was heard of a run. */
    private record Heard(List<String> lines, boolean tooLate) {}

    private Heard execute(Attack attack, Report.Compiled program) throws InterruptedException {
        boolean network = attack.profile() == Profile.NETWORK;
        Map<String, String> properties = victim.properties(sandboxed);
        Order.Execute order = new Order.Execute(
                "Main",
                program.classes(),
                properties,
                List.of(),
                false,
                network ? 0 : -1,
                attack.profile() == Profile.PROCESSES,
                0);
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        Execution execution = pool.start(order, new Kind(Kind.USUAL_HEAP, network), messages::add);
        return follow(attack, execution, messages);
    }

    private static Heard follow(Attack attack, Execution execution, BlockingQueue<Message> messages)
            throws InterruptedException {
        List<String> lines = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean stopping = false;
        while (true) {
            Message message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            switch (message) {
                case Message.Told(Report.Printed printed) -> {
                    if (lines.size() < LINES) {
                        lines.add(printed.text());
                    }
                    if (attack.end() == Attack.End.STOPPED
                            && !stopping
                            && printed.text().equals("running")) {
                        stopping = true;
                        deadline = System.nanoTime() + GONE_NANOS;
                        execution.stop();
                    }
                }
                case Message.Told _ -> deadline = Math.max(deadline, 0);
                case Message.Over over -> {
                    if (attack.end() == Attack.End.BROKEN) {
                        lines.add(over.broken().map("held: "::concat).orElse("THROUGH: the site heard nothing wrong"));
                    }
                    if (stopping) {
                        lines.add("held: gone " + (GONE_NANOS - (deadline - System.nanoTime())) / 1_000_000
                                + " ms after it was stopped");
                    }
                    return new Heard(lines, false);
                }
                case null -> {
                    execution.stop();
                    return new Heard(lines, true);
                }
            }
        }
    }

    private AttackResult judge(Attack attack, Heard heard) throws IOException {
        List<String> lines = heard.lines();
        List<String> through =
                lines.stream().filter(line -> line.startsWith("THROUGH")).toList();
        List<String> held =
                lines.stream().filter(line -> line.startsWith("held")).toList();
        String damage = victim.damage();
        if (!through.isEmpty()) {
            return new AttackResult(attack, false, String.join("; ", through), lines);
        }
        if (heard.tooLate() || held.isEmpty()) {
            String what = heard.tooLate() ? "it did not end in time" : "it did not say that it was kept from anything";
            return new AttackResult(attack, false, what, lines);
        }
        if (!damage.isEmpty() || victim.leftBehind() > 0) {
            return new AttackResult(attack, false, damage.isEmpty() ? "processes were left behind" : damage, lines);
        }
        return new AttackResult(attack, true, held.getFirst().substring("held: ".length()), lines);
    }
}
