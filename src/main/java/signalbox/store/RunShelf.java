package signalbox.store;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import signalbox.lesson.Catalog;
import signalbox.run.ReaderId;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunFigures;
import signalbox.run.RunId;
import signalbox.run.RunLog;
import signalbox.run.RunOutcome;
import tools.jackson.core.JacksonException;

/**
 * Runs that outlive the site, with all their events. The newest stay, by three bounds: so many of each reader, so many of
 * a room, so many bytes in all. A run goes with the last of those who asked for it. Thread-safe.
 */
public final class RunShelf {

    /** Most runs kept of a reader. */
    static final int MOST_OF_A_READER = 100;

    /** Most runs kept of a room, or of all readers where the site is for no group. */
    static final int MOST_OF_A_ROOM = 2_000;

    /** Most bytes of all runs of the database: a good part of what that may grow to. */
    static final long MOST_BYTES = 300_000_000;

    /** Most bytes of a log; 2 MiB hold what a program may print, however it is compressed. */
    private static final int MOST_LOG_BYTES = 2 << 20;

    /** Logs that were read last: a page asks for one several times. */
    private static final int MOST_READ = 8;

    private final Store store;
    private final Supplier<Catalog> catalog;
    private final OptionalLong room;
    private final InstantSource clock;
    private final LinkedHashMap<RunId, List<RunEvent>> latest = new LinkedHashMap<>();

    /** @param room whose runs are kept and found, and no others; empty where the site is for no group */
    public RunShelf(Store store, Supplier<Catalog> catalog, OptionalLong room, InstantSource clock) {
        this.store = store;
        this.catalog = catalog;
        this.room = room;
        this.clock = clock;
    }

    /** That reader asked for that run: from now on it is known, even if the site dies before it is over. */
    boolean asked(Run run, ReaderId reader) {
        String request = KeptRequest.of(run.request()).json();
        LogTable.Row row = new LogTable.Row(run.id(), run.asked(), request, Optional.empty());
        long now = clock.instant().toEpochMilli();
        return store.write(handle -> LogTable.add(handle, row, room, ReaderTable.findOrAdd(handle, reader, now)));
    }

    /** That run is over: its events are kept, unless everybody who asked for it wanted to be forgotten. */
    boolean ended(Run run) {
        byte[] log = RunLog.pack(run.eventsFrom(0), MOST_LOG_BYTES);
        return store.write(handle -> {
            if (LogTable.end(handle, run.id(), log)) {
                LogTable.trimReaders(handle, run.id(), MOST_OF_A_READER);
                LogTable.trimRoom(handle, room, MOST_OF_A_ROOM);
                LogTable.trimBytes(handle, MOST_BYTES);
            }
        });
    }

    /**
     * The run of that id, as it was; one whose end was never kept is told as interrupted. Empty if it is not kept, or is
     * another room's, or if the database cannot be used.
     */
    public Optional<Recalled> find(RunId id) {
        return store.read(Optional.<LogTable.Row>empty(), handle -> LogTable.find(handle, id, room))
                .flatMap(this::recall);
    }

    private Optional<Recalled> recall(LogTable.Row row) {
        try {
            Catalog course = catalog.get();
            KeptRequest kept = KeptRequest.read(row.request());
            Run run = Run.told(row.id(), kept.request(course), row.at(), events(row));
            return Optional.of(new Recalled(run, kept.standing(course)));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** One log after the other: each may be large. */
    private synchronized List<RunEvent> events(LogTable.Row row) {
        if (row.log().isEmpty()) {
            return only(
                    new RunOutcome.Interrupted(
                            "Interrupted: the site ended, or could not write, before the end of this run was kept. Run it again."));
        }
        List<RunEvent> known = latest.get(row.id());
        if (known != null) {
            return known;
        }
        List<RunEvent> events = unpacked(row.log().get());
        latest.put(row.id(), events);
        if (latest.size() > MOST_READ) {
            latest.pollFirstEntry();
        }
        return events;
    }

    private static List<RunEvent> unpacked(byte[] log) {
        try {
            return RunLog.unpack(log);
        } catch (IOException damaged) {
            return only(new RunOutcome.Broken("What was kept of this run is damaged, so it cannot be shown."));
        }
    }

    private static List<RunEvent> only(RunOutcome outcome) {
        return List.of(new RunEvent.Ended(outcome, RunFigures.NOTHING_MEASURED));
    }
}
