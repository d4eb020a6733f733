package signalbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import signalbox.group.Member;
import signalbox.group.MemberName;
import signalbox.group.Petition;
import signalbox.run.ReaderId;

/** Members of rooms, and who wants to be let in again as which of them. */
final class MemberTable {

    private MemberTable() {}

    static List<Member> of(Handle handle, long room) {
        return handle.createQuery("select * from member where room = :room order by number")
                .bind("room", room)
                .map((row, context) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getLong("number"),
                new MemberName(row.getString("name")),
                new ReaderId(row.getString("reader")),
                row.getInt("pass"),
                row.getBoolean("removed"));
    }

    /** When that member joined. */
    static Instant joined(Handle handle, long room, long number) {
        return Instant.ofEpochMilli(
                handle.createQuery("select joined from member where room = :room and number = :number")
                        .bind("room", room)
                        .bind("number", number)
                        .mapTo(Long.class)
                        .one());
    }

    static void add(Handle handle, long room, Member member, long now) {
        bound(handle.createUpdate("""
                        insert into member (room, number, name, name_key, reader, pass, removed, joined)
                        values (:room, :number, :name, :key, :reader, :pass, :removed, :now)"""), room, member)
                .bind("name", member.name().text())
                .bind("key", member.name().key())
                .bind("reader", member.reader().text())
                .bind("now", now)
                .execute();
    }

    /** Whether the member may be in, and by which session. */
    static void update(Handle handle, long room, Member member) {
        bound(
                        handle.createUpdate(
                                "update member set pass = :pass, removed = :removed where room = :room and number = :number"),
                        room,
                        member)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, long room, Member member) {
        return statement
                .bind("room", room)
                .bind("number", member.number())
                .bind("pass", member.pass())
                .bind("removed", member.removed());
    }

    static List<Petition> petitions(Handle handle, long room) {
        return handle.createQuery("select * from petition where room = :room order by number")
                .bind("room", room)
                .map((row, context) -> petition(row))
                .list();
    }

    private static Petition petition(ResultSet row) throws SQLException {
        int pass = row.getInt("pass");
        OptionalInt granted = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(pass);
        return new Petition(
                row.getLong("number"),
                row.getLong("member"),
                row.getString("sign"),
                Instant.ofEpochMilli(row.getLong("at")),
                granted);
    }

    /** Keeps it in place of what was kept under its number. */
    static void put(Handle handle, long room, Petition petition) {
        handle.createUpdate("insert or replace into petition values (:room, :number, :member, :sign, :at, :pass)")
                .bind("room", room)
                .bind("number", petition.number())
                .bind("member", petition.member())
                .bind("sign", petition.sign())
                .bind("at", petition.at().toEpochMilli())
                .bind("pass", petition.pass().isPresent() ? petition.pass().getAsInt() : null)
                .execute();
    }

    static void remove(Handle handle, long room, Petition petition) {
        handle.createUpdate("delete from petition where room = :room and number = :number")
                .bind("room", room)
                .bind("number", petition.number())
                .execute();
    }
}
