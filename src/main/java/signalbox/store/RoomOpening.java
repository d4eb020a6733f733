package signalbox.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import signalbox.group.HostSecret;
import signalbox.group.JoinCode;
import signalbox.group.Sessions;
import signalbox.run.ReaderId;

/** Opens the room of a study group, new or the one that is kept, and makes new host links for it. Thread-safe. */
public final class RoomOpening {

    private static final String SESSION_KEY = "session";

    private final Store store;
    private final Supplier<String> ids;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * For the rooms in that store.
     *
     * @param ids random ids of 128 bits each, for readers and for host links
     */
    public RoomOpening(Store store, Supplier<String> ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A room that is open.
     *
     * @param polls what it is asked
     * @param sessions signed with the key that is kept with the rooms
     * @param secret of the host link where the room is new; of a kept one nobody knows it any more
     */
    public record Opened(KeptRoom room, Polls polls, Sessions sessions, Optional<HostSecret> secret) {}

    /**
     * A host link that was made just now, and is the only one that holds.
     *
     * @param room the name of the room
     * @param address where readers last found the site
     */
    public record NewLink(String room, String address, HostSecret secret) {}

    /**
     * Opens the room of that name.
     *
     * @throws IOException if it cannot be kept: a group needs the database
     */
    public Opened open(String name) throws IOException {
        byte[] key = new byte[Sessions.KEY_BYTES];
        random.nextBytes(key);
        HostSecret fresh = new HostSecret(ids.get());
        boolean kept = store.write(handle -> {
            RoomTable.secret(handle, SESSION_KEY, key);
            if (RoomTable.find(handle, name).isEmpty()) {
                RoomTable.add(handle, name, JoinCode.fresh(random), fresh, new ReaderId(ids.get()));
            }
        });
        if (!kept) {
            throw unusable();
        }
        return store.read(Optional.<Opened>empty(), handle -> Optional.of(opened(handle, name, key, fresh)))
                .orElseThrow(this::unusable);
    }

    private IOException unusable() {
        return new IOException("a group needs its database. " + store.trouble().orElse(""));
    }

    private Opened opened(Handle handle, String name, byte[] key, HostSecret fresh) {
        RoomTable.Row row = RoomTable.find(handle, name).orElseThrow();
        KeptRoom room = new KeptRoom(
                store,
                ids,
                clock,
                random,
                row,
                MemberTable.of(handle, row.room().number()),
                MemberTable.petitions(handle, row.room().number()));
        long number = row.room().number();
        return new Opened(
                room,
                new Polls(store, number, clock, PollTable.open(handle, number)),
                new Sessions(RoomTable.secret(handle, SESSION_KEY, key)),
                row.opensWith(fresh) ? Optional.of(fresh) : Optional.empty());
    }

    /**
     * Makes a new host link; the one before holds no longer, and who came by it is host no longer.
     *
     * @param name of the room; none for the one that was opened last
     * @return empty if there is no such room, or if nothing can be kept, which {@link Store#trouble()} tells
     */
    public Optional<NewLink> newLink(Optional<String> name) {
        Optional<RoomTable.Row> row = store.read(
                Optional.empty(),
                handle -> name.map(wanted -> RoomTable.find(handle, wanted)).orElseGet(() -> RoomTable.latest(handle)));
        HostSecret secret = new HostSecret(ids.get());
        return row.filter(found -> store.write(
                        handle -> RoomTable.setSecret(handle, found.room().number(), secret)))
                .map(found -> new NewLink(found.room().name(), found.address(), secret));
    }
}
