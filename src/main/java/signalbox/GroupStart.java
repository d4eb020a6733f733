package signalbox;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import signalbox.group.Throttle;
import signalbox.run.RandomIds;
import signalbox.run.ReaderId;
import signalbox.store.RoomOpening;
import signalbox.store.Store;
import signalbox.web.StudyGroup;
import signalbox.web.WebServer;

/** What a site for a study group has besides. Stateless. */
final class GroupStart {

    /** Runs, or sets of runs, that a member may start in a row, and the time after which one more. */
    private static final int STARTS = 20;

    private static final Duration START_AGAIN = Duration.ofSeconds(2);

    private GroupStart() {}

    /**
     * The room of that name, new or the one that is kept.
     *
     * @throws IOException if it cannot be kept
     */
    static RoomOpening.Opened room(String name, Store store, RandomIds ids) throws IOException {
        return new RoomOpening(store, ids, InstantSource.system()).open(name);
    }

    static StudyGroup group(RoomOpening.Opened opened, WebServer.Address address) {
        return StudyGroup.of(opened, address, InstantSource.system());
    }

    /** In a group nobody takes the machine from the others by pressing Run on and on. */
    static Function<ReaderId, Optional<Duration>> pace(Config config) {
        if (config.group().isEmpty()) {
            return reader -> Optional.empty();
        }
        Throttle<ReaderId> starts = new Throttle<>(STARTS, START_AGAIN, InstantSource.system());
        // The site's own measurements are nobody's.
        return reader -> reader.isRandom() ? starts.take(reader) : Optional.empty();
    }
}
