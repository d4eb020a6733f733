package signalbox.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.SweepPlan;
import signalbox.runner.CompilerProcess;
import signalbox.runner.Gate;
import signalbox.runner.RunnerPool;

/**
 * Starts, finds and stops runs; holds the one fair queue: round-robin over readers. Programs that compute have the
 * machine to themselves, those that wait share it up to a bound. Thread-safe.
 */
public final class RunDesk implements AutoCloseable {

    private final DeskSettings settings;
    private final Supplier<String> ids;
    private final Machine machine;
    private final Archive archive;
    private final Dispatcher dispatcher;
    private final Watchdog watchdog;
    private final Function<ReaderId, Optional<Duration>> pace;
    private final BiConsumer<Run, ReaderId> admitted;
    private boolean closed;

    /**
     * Pool, compiler and gate belong together and are not closed by the desk.
     *
     * @param ids names for runs and batches, such as {@link RandomIds} makes
     * @param pace asked each time that a reader wants to start something, once for all that belongs together: empty if
     *     they may, else the time until they may; it must not block
     * @param admitted told of each run that a reader asked for and was let in, or joined; it must not block
     */
    public RunDesk(
            RunnerPool pool,
            CompilerProcess compiler,
            Gate gate,
            DeskSettings settings,
            Supplier<String> ids,
            Machine machine,
            Function<ReaderId, Optional<Duration>> pace,
            BiConsumer<Run, ReaderId> admitted) {
        this.settings = settings;
        this.ids = ids;
        this.machine = machine;
        this.pace = pace;
        this.admitted = admitted;
        this.archive = new Archive(settings.runs(), settings.events());
        this.dispatcher = new Dispatcher(pool, compiler, gate, settings, machine);
        this.watchdog =
                new Watchdog(archive, dispatcher, machine, settings.limits().unwatched());
        watchdog.start();
    }

    /**
     * Puts a request in line. A request whose source and knobs are those of a run in line or under way joins that run.
     *
     * @param anew whether it must be a run of its own even so
     */
    public Admission<Run> submit(RunRequest request, ReaderId reader, boolean anew) {
        return switch (admit(List.of(request), reader, anew, Order.IN_TURN)) {
            case Admission.Admitted<List<Run>>(List<Run> runs) -> new Admission.Admitted<>(runs.getFirst());
            case Admission.Refused<List<Run>>(var sentence, var after) -> new Admission.Refused<>(sentence, after);
        };
    }

    /** Puts every program of the lab in line, one after the other, with these knobs; joins those that are there. */
    public Admission<Batch> runAll(Lesson lesson, Lab lab, Map<String, Integer> knobs, ReaderId reader) {
        List<RunRequest> requests = lab.programs().stream()
                .map(program -> new RunRequest(lesson, lab, program, knobs))
                .toList();
        return batch(new Batch.Kind.All(), admit(requests, reader, false, Order.IN_TURN));
    }

    /**
     * Puts the programs of the lab that may race in line, each to start as soon as it can; joins those that are there.
     *
     * @throws IllegalArgumentException if none of them may
     */
    public Admission<Batch> race(Lesson lesson, Lab lab, Map<String, Integer> knobs, ReaderId reader) {
        List<RunRequest> requests = lab.racers().stream()
                .map(program -> new RunRequest(lesson, lab, program, knobs))
                .toList();
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("no program of " + lab.id() + " may race");
        }
        return batch(new Batch.Kind.Race(), admit(requests, reader, false, Order.SIDE_BY_SIDE));
    }

    /** Puts one program in line so many times, one after the other, each of them anew. */
    public Admission<Batch> repeat(RunRequest request, int times, ReaderId reader) {
        return batch(new Batch.Kind.Repeat(), admit(Collections.nCopies(times, request), reader, true, Order.IN_TURN));
    }

    /** Puts the runs of a sweep of that lesson in line, one after the other; joins those that are there. */
    public Admission<Batch> sweep(Lesson lesson, SweepPlan plan, ReaderId reader) {
        return batch(new Batch.Kind.Swept(plan), admit(Curve.requests(lesson, plan), reader, false, Order.IN_TURN));
    }

    /** The wall clock that a run may take. */
    public Duration longest() {
        return settings.limits().wallClock();
    }

    /** Processors that programs have. */
    public int cores() {
        return machine.cores();
    }

    /** How many runs are under way. */
    public int running() {
        return dispatcher.running().size();
    }

    /** How many runs are in line. */
    public int waiting() {
        return dispatcher.waiting();
    }

    private Admission<Batch> batch(Batch.Kind kind, Admission<List<Run>> admission) {
        return switch (admission) {
            case Admission.Admitted<List<Run>>(List<Run> runs) -> {
                Batch batch = new Batch(new BatchId(ids.get()), kind, runs);
                archive.add(batch);
                yield new Admission.Admitted<>(batch);
            }
            case Admission.Refused<List<Run>>(var sentence, var after) -> new Admission.Refused<>(sentence, after);
        };
    }

    /** How runs that are asked for together follow one another. */
    private enum Order {
        /** Each starts when the one before it is over. */
        IN_TURN,
        SIDE_BY_SIDE
    }

    /** All of them or none. */
    private synchronized Admission<List<Run>> admit(
            List<RunRequest> requests, ReaderId reader, boolean anew, Order order) {
        if (closed) {
            return new Admission.Refused<>("The site is shutting down. Try again later.", settings.retryAfter());
        }
        Optional<Duration> early = pace.apply(reader);
        if (early.isPresent()) {
            return new Admission.Refused<>(
                    "You have started many runs just now. Look at what they show, then go on.", early.get());
        }
        List<Ticket> all = new ArrayList<>();
        List<Ticket> fresh = new ArrayList<>();
        for (RunRequest request : requests) {
            Optional<Ticket> before =
                    all.isEmpty() || order == Order.SIDE_BY_SIDE ? Optional.empty() : Optional.of(all.getLast());
            Optional<Ticket> same = anew ? Optional.empty() : archive.joinable(Ticket.Key.of(request));
            Ticket ticket = same.orElseGet(() -> ticket(request, reader, before));
            all.add(ticket);
            if (same.isEmpty()) {
                fresh.add(ticket);
            }
        }
        fresh.forEach(ticket -> archive.add(ticket, !anew));
        Optional<String> refused = dispatcher.enter(fresh, reader);
        if (refused.isPresent()) {
            fresh.forEach(archive::remove);
            return new Admission.Refused<>(refused.get(), settings.retryAfter());
        }
        all.forEach(ticket -> ticket.join(reader, machine.nanos().getAsLong()));
        all.forEach(ticket -> admitted.accept(ticket.run(), reader));
        watchdog.wake();
        return new Admission.Admitted<>(all.stream().map(Ticket::run).toList());
    }

    private Ticket ticket(RunRequest request, ReaderId reader, Optional<Ticket> before) {
        Run run = new Run(new RunId(ids.get()), request, machine.clock().instant());
        return new Ticket(run, reader, before, machine.nanos().getAsLong());
    }

    /** A run that is in line, under way or still remembered. */
    public Optional<Run> find(RunId id) {
        return archive.find(id).map(Ticket::run);
    }

    /** A batch that is still remembered. */
    public Optional<Batch> findBatch(BatchId id) {
        return archive.find(id);
    }

    /**
     * That reader wants no more of that run; says whether it is over or ends now, as nobody else asked for it. Its
     * last event follows within a second.
     */
    public synchronized boolean stop(RunId id, ReaderId reader) {
        Optional<Ticket> ticket = archive.find(id);
        if (ticket.isPresent() && ticket.get().leave(reader)) {
            dispatcher.end(ticket.get(), Verdicts.stopped());
            return true;
        }
        return ticket.isEmpty() || ticket.get().over();
    }

    /** The same for all runs of a batch, the last one first, so that none starts meanwhile. */
    public void stop(BatchId id, ReaderId reader) {
        archive.find(id).ifPresent(batch -> batch.runs().reversed().forEach(run -> stop(run.id(), reader)));
    }

    /**
     * Somebody's page shows that run until the answer is closed; a run that nobody watches is stopped after {@link
     * RunLimits#unwatched()}. A page that only asks now and then opens and closes a watch each time.
     */
    public Watch watch(RunId id) {
        Optional<Ticket> ticket = archive.find(id);
        ticket.ifPresent(Ticket::watch);
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> ticket.filter(watched -> open.getAndSet(false))
                .ifPresent(watched -> watched.unwatch(machine.nanos().getAsLong()));
    }

    /** A page that shows a run. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Stops all runs and lets no new one in; returns when they are over, within a few seconds. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        watchdog.close();
        dispatcher.close(archive.current());
    }
}
