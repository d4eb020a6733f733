package signalbox.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import signalbox.runner.Execution;
import signalbox.runner.Message;
import signalbox.wire.Report;

/**
 * A run while its program executes: writes what the child tells into the run's log, watches over the limits, and
 * decides how it ended. The first verdict stands. Thread-safe.
 */
final class LiveRun {

    /** How long a run goes on after a deadlock was told of, so that its reader sees it stand still. */
    private static final Duration DEADLOCK_STANDS = Duration.ofMillis(1500);

    private final Run run;
    private final RunLimits limits;
    private final Machine machine;
    private final Expectations expectations;
    private final Runnable whenOver;
    private final RunClock clock;
    private final Translator translator;
    private final int others;
    private final List<Message> early = new ArrayList<>();
    private int maxOthers;
    private long siteCpuAtStart;
    private boolean begun;
    private @Nullable Execution execution;
    private @Nullable RunOutcome verdict;
    private RunEvent.@Nullable Deadlocked deadlock;
    private long deadlockTold;

    /**
     * @param others runs that are under way now
     * @param whenOver called once, after the last event was written
     */
    LiveRun(
            Run run,
            Report.Compiled program,
            RunLimits limits,
            Machine machine,
            Expectations expectations,
            int others,
            Runnable whenOver) {
        this.run = run;
        this.limits = limits;
        this.machine = machine;
        this.expectations = expectations;
        this.others = others;
        this.maxOthers = others;
        this.whenOver = whenOver;
        this.clock = new RunClock(machine.nanos());
        this.translator = new Translator(program, limits, clock);
    }

    /** Its child is started now, unless it was ended before; says whether. */
    synchronized boolean begin() {
        begun = verdict == null;
        return begun;
    }

    /** The child that it runs in. Messages that came before are looked at now. */
    void attach(Execution started) {
        boolean over = false;
        synchronized (this) {
            execution = started;
            if (verdict != null) {
                started.stop();
            }
            for (Message message : early) {
                over |= take(message, started);
            }
            early.clear();
        }
        tell(over);
    }

    /** What the runner heard of it, in order. */
    void accept(Message message) {
        boolean over = false;
        synchronized (this) {
            if (execution == null) {
                early.add(message);
            } else {
                over = take(message, execution);
            }
        }
        tell(over);
    }

    /** Outside this object's lock, for the desk may be asking something of this run at the same time. */
    private void tell(boolean over) {
        if (over) {
            whenOver.run();
        }
    }

    /** Says whether the run is over. */
    private boolean take(Message message, Execution child) {
        return switch (message) {
            case Message.Told(Report report) -> {
                told(report, child);
                yield false;
            }
            case Message.Over over -> {
                over(over);
                yield true;
            }
        };
    }

    private void told(Report report, Execution child) {
        if (verdict != null) {
            return;
        }
        try {
            List<RunEvent> events = new ArrayList<>(translator.translate(report));
            if (report instanceof Report.Started) {
                siteCpuAtStart = machine.siteCpuNanos().getAsLong();
                events.addFirst(
                        new RunEvent.Started(new Conditions(others, child.warm(), machine.cores(), machine.java())));
            }
            if (!events.isEmpty()) {
                run.append(events);
                noteDeadlock(events);
            }
        } catch (BadReport forged) {
            end(new RunOutcome.Broken("Stopped: " + forged.getMessage()));
        }
        translator.output().reached().ifPresent(sentence -> end(new RunOutcome.LimitReached(sentence)));
    }

    private void noteDeadlock(List<RunEvent> events) {
        for (RunEvent event : events) {
            if (deadlock == null && event instanceof RunEvent.Deadlocked ring) {
                deadlock = ring;
                deadlockTold = machine.nanos().getAsLong();
            }
        }
    }

    /**
     * Ends it for that reason, unless it is ending for another one already. Says whether its child was begun: its last
     * event follows within a second then. Otherwise it never will be, and the last event is the caller's to write.
     */
    synchronized boolean end(RunOutcome reason) {
        if (verdict == null) {
            verdict = reason;
            if (execution != null) {
                execution.stop();
            }
        }
        return begun;
    }

    /** So many others are under way now. */
    synchronized void others(int now) {
        maxOthers = Math.max(maxOthers, now);
    }

    /** Looks at the limits that the program has no say in. */
    void check() {
        Optional<Execution> child = child();
        if (child.isEmpty()) {
            return;
        }
        // Read outside the lock: it takes a look at many files, and messages must not wait for it.
        Verdicts.over(child.get().usage(), limits).ifPresent(this::end);
        boolean late;
        Optional<RunEvent.Deadlocked> stuck;
        synchronized (this) {
            stuck = Optional.ofNullable(deadlock)
                    .filter(_ -> machine.nanos().getAsLong() - deadlockTold >= DEADLOCK_STANDS.toNanos());
            late = (clock.isStarted() ? clock.elapsed() : clock.sinceOrder())
                    > limits.wallClock().toNanos();
        }
        stuck.ifPresent(ring -> end(Verdicts.deadlocked(ring)));
        if (late) {
            end(Verdicts.timedOut(limits.wallClock()));
        }
    }

    private synchronized Optional<Execution> child() {
        return Optional.ofNullable(execution);
    }

    private void over(Message.Over over) {
        RunOutcome outcome = outcome(over);
        RunFigures figures = figures();
        if (outcome.counts()) {
            expectations.measured(run.request(), figures.wallNanos() / 1e6);
        }
        List<RunEvent> last = new ArrayList<>(translator.last());
        last.add(new RunEvent.Ended(outcome, figures));
        run.append(last);
    }

    private RunOutcome outcome(Message.Over over) {
        if (verdict != null) {
            return verdict;
        }
        if (over.broken().isPresent()) {
            return new RunOutcome.Broken(over.broken().get());
        }
        Optional<String> expected =
                run.request().program().expectedLastLine(run.request().knobs());
        RunOutcome outcome = Verdicts.ended(
                over, translator.exception(), expected, translator.output().lastLine());
        return run.request().program().isOwn() ? Verdicts.unchecked(outcome) : outcome;
    }

    private RunFigures figures() {
        Report.Figures own = translator.totals().own();
        long elapsed = clock.elapsed();
        OptionalLong told = translator.end();
        long siteCpu = clock.isStarted() ? machine.siteCpuNanos().getAsLong() - siteCpuAtStart : 0;
        return new RunFigures(
                told.orElse(elapsed),
                translator.totals().cpuNanos(),
                own.peakHeapBytes(),
                own.platformThreads(),
                own.virtualThreads(),
                translator.processes(),
                maxOthers,
                elapsed == 0 ? 0 : (double) siteCpu / elapsed,
                expectations.of(run.request(), machine.cores()));
    }
}
