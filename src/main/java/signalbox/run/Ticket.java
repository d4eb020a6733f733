package signalbox.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.lesson.Program;
import signalbox.wire.Report;

/**
 * A run's place at the desk: who wants it and how far it has come. Its stage, place and program belong to the {@link
 * Dispatcher} and are guarded by it; who wants it and who watches is guarded by the ticket itself.
 */
final class Ticket {

    /** How far it has come. Only ever goes on. */
    enum Stage {
        /** Not compiled yet. */
        NEW,
        PREPARING,
        /** Compiled: may start when its turn comes. */
        PREPARED,
        RUNNING,
        OVER
    }

    /** What makes two requests the same. */
    record Key(Program program, Map<String, Integer> knobs, Optional<Duration> longest, boolean mayStartProcesses) {

        static Key of(RunRequest request) {
            return new Key(request.program(), request.knobs(), request.longest(), request.mayStartProcesses());
        }
    }

    private final Run run;
    private final ReaderId reader;
    private final Optional<Ticket> before;
    private final Set<ReaderId> askers = new HashSet<>();
    private int watchers;
    private long lastSeen;

    private volatile Stage stage = Stage.NEW;
    private volatile boolean ending;
    private int place = -1;
    private Report.@Nullable Compiled program;
    private @Nullable LiveRun live;

    /**
     * @param reader whose turn it takes
     * @param before must be over before this one may start
     * @param now a reading of the desk's clock, in nanoseconds
     */
    Ticket(Run run, ReaderId reader, Optional<Ticket> before, long now) {
        this.run = run;
        this.reader = reader;
        this.before = before;
        this.lastSeen = now;
        askers.add(reader);
    }

    Run run() {
        return run;
    }

    ReaderId reader() {
        return reader;
    }

    Key key() {
        return Key.of(run.request());
    }

    boolean computing() {
        return run.request().program().load() == Program.Load.COMPUTING;
    }

    /** Whether the run that goes before it in its batch is over. */
    boolean eligible() {
        return before.map(Ticket::over).orElse(true);
    }

    Stage stage() {
        return stage;
    }

    boolean over() {
        return stage == Stage.OVER;
    }

    /** It has been told to end, which a child takes a moment for. */
    void ending() {
        ending = true;
    }

    /** Whether somebody who asks for the same would see a run go on, and not only its end. */
    boolean joinable() {
        return !ending && run.ended().isEmpty();
    }

    void stage(Stage next) {
        if (next.compareTo(stage) < 0) {
            throw new IllegalStateException(run + " is " + stage + " and cannot become " + next);
        }
        stage = next;
    }

    /** Notes its place in line; says whether that is another one than before. */
    boolean place(int next) {
        boolean changed = next != place;
        place = next;
        return changed;
    }

    void prepared(Report.Compiled result) {
        program = result;
        stage(Stage.PREPARED);
    }

    /** What it was compiled to. Only asked for from {@link Stage#PREPARED} on. */
    Report.Compiled program() {
        if (program == null) {
            throw new IllegalStateException(run + " is not prepared");
        }
        return program;
    }

    void running(LiveRun execution) {
        live = execution;
        stage(Stage.RUNNING);
    }

    /** Its execution, while it is {@link Stage#RUNNING}. */
    Optional<LiveRun> live() {
        return Optional.ofNullable(live);
    }

    /** The run is over: what it took to run it is let go. */
    void finish() {
        stage(Stage.OVER);
        live = null;
        program = null;
    }

    /** One more reader wants it. */
    synchronized void join(ReaderId another, long now) {
        askers.add(another);
        lastSeen = now;
    }

    /** That reader wants it no more; says whether nobody does. */
    synchronized boolean leave(ReaderId leaving) {
        askers.remove(leaving);
        return askers.isEmpty();
    }

    synchronized void watch() {
        watchers++;
    }

    synchronized void unwatch(long now) {
        watchers--;
        lastSeen = now;
    }

    synchronized boolean watched() {
        return watchers > 0;
    }

    /** For how long nobody has watched it, in nanoseconds; 0 while somebody does. */
    synchronized long unwatchedFor(long now) {
        return watchers > 0 ? 0 : now - lastSeen;
    }
}
