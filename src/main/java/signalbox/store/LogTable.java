package signalbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import signalbox.run.RunId;

/** Runs with their events, and who asked for them. */
final class LogTable {

    private LogTable() {}

    /**
     * A run as it is kept.
     *
     * @param at when it was put in line
     * @param request what was asked for, as {@link KeptRequest#json} writes it
     * @param log as {@link signalbox.run.RunLog} packs it; empty if its end was never kept
     */
    record Row(RunId id, Instant at, String request, Optional<byte[]> log) {}

    /** The run of that id, if it belongs to that room, or to none where that is empty. */
    static Optional<Row> find(Handle handle, RunId id, OptionalLong room) {
        return handle.createQuery("select id, at, request, log from kept_run where id = :id and room is :room")
                .bind("id", id.text())
                .bind("room", number(room))
                .map((row, context) -> row(row))
                .findOne();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new RunId(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("request"),
                Optional.ofNullable(row.getBytes("log")));
    }

    /** That reader asked for it, who may be not the first; nothing is kept of a room that is deleted. */
    static void add(Handle handle, Row run, OptionalLong room, long reader) {
        handle.createUpdate("""
                        insert into kept_run (id, room, at, bytes, request)
                        select :id, :room, :at, :bytes, :request
                        where :room is null or exists (select 1 from room where id = :room)
                        on conflict do nothing""")
                .bind("id", run.id().text())
                .bind("room", number(room))
                .bind("at", run.at().toEpochMilli())
                .bind("bytes", run.request().length())
                .bind("request", run.request())
                .execute();
        handle.createUpdate("""
                        insert into asker (run, reader) select id, :reader from kept_run where id = :run
                        on conflict do nothing""")
                .bind("run", run.id().text())
                .bind("reader", reader)
                .execute();
    }

    /** Sets the log of a run that is over; says whether it is kept: everybody who asked may be forgotten by now. */
    static boolean end(Handle handle, RunId id, byte[] log) {
        return handle.createUpdate(
                                "update kept_run set log = :log, bytes = bytes + :more where id = :id and log is null")
                        .bind("id", id.text())
                        .bind("log", log)
                        .bind("more", log.length)
                        .execute()
                > 0;
    }

    /** Drops what is too much for each reader who asked for that run. */
    static void trimReaders(Handle handle, RunId id, int most) {
        handle.createQuery("select reader from asker where run = :run")
                .bind("run", id.text())
                .mapTo(Long.class)
                .list()
                .forEach(reader -> handle.createUpdate("""
                                delete from asker where reader = :reader and run in
                                    (select run from asker join kept_run on run = id where reader = :reader
                                    order by at desc, id desc limit -1 offset :most)""")
                        .bind("reader", reader)
                        .bind("most", most)
                        .execute());
        dropUnasked(handle);
    }

    /** Drops the oldest of a room, or of readers without one, that are too many. */
    static void trimRoom(Handle handle, OptionalLong room, int most) {
        handle.createUpdate("""
                        delete from kept_run where id in
                            (select id from kept_run where room is :room
                            order by at desc, id desc limit -1 offset :most)""").bind("room", number(room)).bind("most", most).execute();
    }

    /** Drops the oldest of all until the rest take no more bytes than that. */
    static void trimBytes(Handle handle, long most) {
        handle.createUpdate("""
                        delete from kept_run where id in
                            (select id from
                                (select id, sum(bytes) over (order by at desc, id desc) as sum from kept_run)
                            where sum > :most)""").bind("most", most).execute();
    }

    /** Drops runs that nobody is left of who asked for them. */
    static void dropUnasked(Handle handle) {
        handle.execute("delete from kept_run where not exists (select 1 from asker where run = id)");
    }

    /** SQLite's {@code is} takes null for a value as well. */
    private static @Nullable Long number(OptionalLong room) {
        return room.isPresent() ? room.getAsLong() : null;
    }
}
