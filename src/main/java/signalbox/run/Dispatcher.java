package signalbox.run;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import signalbox.lesson.Program;
import signalbox.runner.Compilation;
import signalbox.runner.CompilerProcess;
import signalbox.runner.Gate;
import signalbox.runner.Kind;
import signalbox.runner.RunnerPool;
import signalbox.wire.Order;
import signalbox.wire.Report;

/**
 * Takes tickets through the line: compiles them, starts each when its turn has come, and ends it. Thread-safe. Locks
 * are taken in the order dispatcher, live run, log.
 */
final class Dispatcher {

    /** How long a computing run waits for spares to be there; it starts all the same then, if need be cold. */
    private static final Duration SPARES = Duration.ofSeconds(2);

    /** How long it waits for what the pool has begun: longer than any of that may take. */
    private static final Duration QUIET = Duration.ofSeconds(75);

    private final RunnerPool pool;
    private final Gate gate;
    private final DeskSettings settings;
    private final Machine machine;
    private final ProgramCache programs;
    private final Expectations expectations = new Expectations();
    private final Line line;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("run-", 0).factory());

    Dispatcher(RunnerPool pool, CompilerProcess compiler, Gate gate, DeskSettings settings, Machine machine) {
        this.pool = pool;
        this.gate = gate;
        this.settings = settings;
        this.machine = machine;
        this.programs = new ProgramCache(compiler, settings.programs());
        this.line = new Line(settings.together());
    }

    /** Puts them in line, unless that would make it too long, in all or for this reader: then none; says which. */
    synchronized Optional<String> enter(List<Ticket> tickets, ReaderId reader) {
        if (line.size() + tickets.size() > settings.queue()) {
            return Optional.of("Too many runs are in line. Try again in " + retryAfter() + ".");
        }
        if (line.size(reader) + tickets.size() > settings.readerQueue()) {
            return Optional.of("You have too many runs in line: at most " + settings.readerQueue()
                    + ". Wait for some of them, or stop some.");
        }
        for (Ticket ticket : tickets) {
            line.add(ticket);
            programs.find(ticket.run().request().program())
                    .filter(result ->
                            Mains.fault(ticket.run().request(), result).isEmpty())
                    .ifPresent(ticket::prepared);
        }
        progress();
        return Optional.empty();
    }

    private String retryAfter() {
        return settings.retryAfter().toSeconds() + " seconds";
    }

    /** Ends it for that reason, whatever its stage. */
    synchronized void end(Ticket ticket, RunOutcome reason) {
        ticket.ending();
        boolean begun = ticket.live().map(live -> live.end(reason)).orElse(ticket.over());
        if (!begun) {
            ticket.run().append(new RunEvent.Ended(reason, RunFigures.NOTHING_MEASURED));
            over(ticket);
        }
    }

    private synchronized void over(Ticket ticket) {
        ticket.finish();
        line.remove(ticket);
        progress();
    }

    /** Does what has become possible, and tells those who wait their new places. */
    private void progress() {
        for (Ticket ticket : line.preparable()) {
            ticket.stage(Ticket.Stage.PREPARING);
            threads.execute(() -> prepare(ticket));
        }
        for (Optional<Ticket> next = line.start(); next.isPresent(); next = line.start()) {
            begin(next.get());
        }
        List<Ticket> waiting = line.waiting();
        for (int place = 0; place < waiting.size(); place++) {
            if (waiting.get(place).place(place)) {
                waiting.get(place).run().append(new RunEvent.Queued(place));
            }
        }
    }

    private void prepare(Ticket ticket) {
        try {
            prepared(ticket, programs.compile(ticket.run().request().program()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            end(ticket, Verdicts.closing());
        }
    }

    private synchronized void prepared(Ticket ticket, Compilation compilation) {
        if (ticket.over()) {
            // It was stopped meanwhile; others may have waited for the compiler.
            progress();
            return;
        }
        switch (compilation) {
            case Compilation.Compiled(Report.Compiled result) -> compiled(ticket, result);
            case Compilation.Refused(var diagnostics) -> end(ticket, Verdicts.notCompiled(diagnostics));
            case Compilation.TookTooLong(String sentence) -> end(ticket, new RunOutcome.LimitReached(sentence));
            case Compilation.TooLarge(String sentence) -> end(ticket, new RunOutcome.LimitReached(sentence));
            case Compilation.Broken(String sentence) -> end(ticket, new RunOutcome.Broken(sentence));
        }
    }

    private void compiled(Ticket ticket, Report.Compiled result) {
        Optional<RunOutcome> fault = Mains.fault(ticket.run().request(), result);
        if (fault.isPresent()) {
            end(ticket, fault.get());
        } else {
            ticket.prepared(result);
            progress();
        }
    }

    private void begin(Ticket ticket) {
        // Nobody goes before it any more: a page that shows it says so even if the child takes its time.
        if (ticket.place(0)) {
            ticket.run().append(new RunEvent.Queued(0));
        }
        int others = line.running().size() - 1;
        RunLimits limits = ticket.run().request().limits(settings.limits());
        LiveRun live = new LiveRun(ticket.run(), ticket.program(), limits, machine, expectations, others, () -> {
            if (ticket.computing()) {
                gate.release();
            }
            over(ticket);
        });
        ticket.running(live);
        line.running().forEach(other -> other.live().ifPresent(running -> running.others(others)));
        threads.execute(() -> start(ticket, live));
    }

    private void start(Ticket ticket, LiveRun live) {
        Kind kind = new Kind(Kind.USUAL_HEAP, ticket.run().request().program().usesPracticeSite());
        if (ticket.computing()) {
            clearCores(kind);
        }
        if (!live.begin()) {
            if (ticket.computing()) {
                gate.release();
            }
            return;
        }
        live.attach(pool.start(order(ticket), kind, live::accept));
    }

    /**
     * Keeps the pool from beginning anything until the gate is released, and lets what it has begun come to its end.
     * Spares first, or the runs of a batch would be warm and cold by chance.
     */
    private void clearCores(Kind kind) {
        try {
            pool.awaitSpares(kind, SPARES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        gate.hold();
        try {
            gate.awaitQuiet(QUIET);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Order.Execute order(Ticket ticket) {
        Program program = ticket.run().request().program();
        Map<String, Integer> knobs = ticket.run().request().knobs();
        Report.Compiled compiled = ticket.program();
        Map<String, String> properties = new HashMap<>();
        knobs.forEach((name, value) -> properties.put(name, value.toString()));
        return new Order.Execute(
                Mains.choose(program, compiled),
                compiled.classes(),
                properties,
                List.of(),
                program.traced(),
                program.usesPracticeSite() ? ticket.run().request().lab().practiceDelayMillis(knobs) : -1,
                Mains.startsProcesses(program, compiled),
                ticket.run().request().lab().carriers(program, knobs));
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return line.waiting().size();
    }

    /** Those that run. */
    synchronized List<Ticket> running() {
        return line.running();
    }

    /** Ends these, and waits for their ends for a few seconds at most; interrupts what still compiles. */
    void close(Collection<Ticket> tickets) {
        // The last first, so that none of them starts because another one is over.
        List.copyOf(tickets).reversed().forEach(ticket -> end(ticket, Verdicts.closing()));
        threads.shutdown();
        try {
            for (Ticket ticket : tickets) {
                ticket.run().awaitEnd(Duration.ofSeconds(3));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
