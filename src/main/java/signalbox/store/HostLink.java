package signalbox.store;

import java.util.Optional;
import java.util.function.Supplier;
import signalbox.group.HostSecret;
import signalbox.group.Session;

/**
 * The link by which somebody becomes host of a room. Another process may make a new one while the site runs, so it is
 * always read from the database. Thread-safe.
 */
public final class HostLink {

    private final Store store;
    private final Supplier<String> ids;
    private final long room;
    private volatile RoomTable.Row lastRead;

    HostLink(Store store, Supplier<String> ids, RoomTable.Row row) {
        this.store = store;
        this.ids = ids;
        this.room = row.room().number();
        this.lastRead = row;
    }

    /** The session of whoever brings the end of the link that holds now. */
    public Optional<Session> enter(HostSecret secret) {
        RoomTable.Row now = read();
        return now.opensWith(secret) ? Optional.of(new Session.OfHost(room, now.hostPass())) : Optional.empty();
    }

    /** Whether that session is that of whoever is the host now. */
    public boolean isHost(Session.OfHost session) {
        return session.room() == room && session.pass() == read().hostPass();
    }

    /** Makes a new link, the only one that holds from now on; empty if it cannot be kept. */
    public Optional<HostSecret> renew() {
        HostSecret fresh = new HostSecret(ids.get());
        return store.write(handle -> RoomTable.setSecret(handle, room, fresh)) ? Optional.of(fresh) : Optional.empty();
    }

    /** As it is in the database; while that cannot be read, as it was. */
    private RoomTable.Row read() {
        lastRead = store.read(lastRead, handle -> RoomTable.find(handle, room).orElse(lastRead));
        return lastRead;
    }
}
