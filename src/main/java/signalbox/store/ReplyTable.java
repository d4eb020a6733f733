package signalbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers to questions, and predictions. */
final class ReplyTable {

    /** Most replies kept of a reader; the oldest are dropped. */
    static final int MOST = 2000;

    private ReplyTable() {}

    /** The oldest first. */
    static List<Reply> of(Handle handle, long reader) {
        return handle.createQuery("select * from reply where reader = :reader order by at, id")
                .bind("reader", reader)
                .map((row, context) -> reply(row))
                .list();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        String came = row.getString("came");
        return new Reply(
                row.getString("lesson"),
                row.getString("block"),
                Reply.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("said"),
                Instant.ofEpochMilli(row.getLong("at")),
                came == null ? Optional.empty() : Optional.of(new Verdict(came, row.getBoolean("right"))));
    }

    /** Keeps it, unless there is one of that block at that instant. */
    static void add(Handle handle, long reader, Reply reply) {
        handle.createUpdate("""
                        insert into reply (reader, lesson, block, kind, said, at, came, right)
                        values (:reader, :lesson, :block, :kind, :said, :at, :came, :right) on conflict do nothing""")
                .bind("reader", reader)
                .bind("lesson", reply.lesson())
                .bind("block", reply.block())
                .bind("kind", reply.kind().word())
                .bind("said", reply.said())
                .bind("at", reply.at().toEpochMilli())
                .bind("came", reply.verdict().map(Verdict::came).orElse(null))
                .bind("right", reply.verdict().map(Verdict::right).orElse(null))
                .execute();
    }

    /** Notes what came of a prediction that was open. */
    static void settle(Handle handle, long reader, Reply settled, Verdict verdict) {
        handle.createUpdate("""
                        update reply set came = :came, right = :right where reader = :reader and lesson = :lesson
                            and block = :block and at = :at and came is null""")
                .bind("came", verdict.came())
                .bind("right", verdict.right())
                .bind("reader", reader)
                .bind("lesson", settled.lesson())
                .bind("block", settled.block())
                .bind("at", settled.at().toEpochMilli())
                .execute();
    }

    /** A prediction that was never put to the test gives way to the next one of its block. */
    static void removeOpen(Handle handle, long reader, String lesson, String block) {
        handle.createUpdate("delete from reply where reader = :reader and lesson = :lesson and block = :block"
                        + " and came is null")
                .bind("reader", reader)
                .bind("lesson", lesson)
                .bind("block", block)
                .execute();
    }

    /** Drops the oldest that are too many. */
    static void trim(Handle handle, long reader) {
        handle.createUpdate("""
                        delete from reply where id in
                            (select id from reply where reader = :reader order by at desc, id desc limit -1 offset :most)""").bind("reader", reader).bind("most", MOST).execute();
    }
}
