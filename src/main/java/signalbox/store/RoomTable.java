package signalbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import signalbox.group.HostSecret;
import signalbox.group.JoinCode;
import signalbox.group.Room;
import signalbox.run.ReaderId;

/** Rooms, and what the site itself keeps to itself. */
final class RoomTable {

    private RoomTable() {}

    /**
     * A room as it is kept.
     *
     * @param host under whom the host reads
     * @param hostHash of the secret in the host link
     * @param hostPass how many host links there were before that one
     * @param address where readers last found it
     */
    record Row(Room room, ReaderId host, String hostHash, int hostPass, String address) {

        boolean opensWith(HostSecret secret) {
            return secret.hasHash(hostHash);
        }
    }

    static Optional<Row> find(Handle handle, String name) {
        return handle.createQuery("select * from room where name = :name")
                .bind("name", name)
                .map((row, context) -> row(row))
                .findOne();
    }

    static Optional<Row> find(Handle handle, long room) {
        return handle.createQuery("select * from room where id = :room")
                .bind("room", room)
                .map((row, context) -> row(row))
                .findOne();
    }

    /** The room that a site opened last. */
    static Optional<Row> latest(Handle handle) {
        return handle.createQuery("select * from room order by opened desc, id desc limit 1")
                .map((row, context) -> row(row))
                .findOne();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Room(row.getLong("id"), row.getString("name"), new JoinCode(row.getString("code"))),
                new ReaderId(row.getString("host")),
                row.getString("host_hash"),
                row.getInt("host_pass"),
                row.getString("address"));
    }

    static void add(Handle handle, String name, JoinCode code, HostSecret secret, ReaderId host) {
        handle.createUpdate("""
                        insert into room (name, code, host_hash, host_pass, host, address, opened)
                        values (:name, :code, :hash, 0, :host, '', 0)""")
                .bind("name", name)
                .bind("code", code.text())
                .bind("hash", secret.hash())
                .bind("host", host.text())
                .execute();
    }

    static void opened(Handle handle, long room, String address, long now) {
        handle.createUpdate("update room set opened = :now, address = :address where id = :room")
                .bind("room", room)
                .bind("address", address)
                .bind("now", now)
                .execute();
    }

    static void setCode(Handle handle, long room, JoinCode code) {
        handle.createUpdate("update room set code = :code where id = :room")
                .bind("room", room)
                .bind("code", code.text())
                .execute();
    }

    /** Another host link holds from now on, and that one alone. */
    static void setSecret(Handle handle, long room, HostSecret secret) {
        handle.createUpdate("update room set host_hash = :hash, host_pass = host_pass + 1 where id = :room")
                .bind("room", room)
                .bind("hash", secret.hash())
                .execute();
    }

    /** Nothing is kept of that room any more, nor of its members and its host. */
    static void remove(Handle handle, long room) {
        handle.createUpdate("""
                        delete from reader where cookie in
                            (select reader from member where room = :room
                            union select host from room where id = :room)""").bind("room", room).execute();
        handle.createUpdate("delete from room where id = :room")
                .bind("room", room)
                .execute();
    }

    /** The kept secret of that name, or that one, which is kept from now on. */
    static byte[] secret(Handle handle, String name, byte[] fresh) {
        handle.createUpdate("insert into secret values (:name, :value) on conflict do nothing")
                .bind("name", name)
                .bind("value", fresh)
                .execute();
        return handle.createQuery("select value from secret where name = :name")
                .bind("name", name)
                .mapTo(byte[].class)
                .one();
    }
}
