package signalbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lessons that readers opened. */
final class LessonTable {

    /** Most lessons kept of a reader: courses change, and slugs of an import are anybody's. */
    static final int MOST = 1000;

    private LessonTable() {}

    static List<LessonProgress> of(Handle handle, long reader) {
        return handle.createQuery("select slug, opened, seen, place, read from lesson where reader = :reader")
                .bind("reader", reader)
                .map((row, context) -> lesson(row))
                .list();
    }

    private static LessonProgress lesson(ResultSet row) throws SQLException {
        long read = row.getLong("read");
        Optional<Instant> readAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(read));
        return new LessonProgress(
                row.getString("slug"),
                Instant.ofEpochMilli(row.getLong("opened")),
                Instant.ofEpochMilli(row.getLong("seen")),
                row.getString("place"),
                readAt);
    }

    /** The reader is there now, at the same place as before. */
    static void seen(Handle handle, long reader, String slug, long now) {
        handle.createUpdate("""
                        insert into lesson (reader, slug, opened, seen, place) values (:reader, :slug, :now, :now, '')
                        on conflict do update set seen = max(seen, excluded.seen)""")
                .bind("reader", reader)
                .bind("slug", slug)
                .bind("now", now)
                .execute();
    }

    /** The reader is at that place now. */
    static void seenAt(Handle handle, long reader, String slug, String place, long now) {
        seen(handle, reader, slug, now);
        handle.createUpdate("update lesson set place = :place where reader = :reader and slug = :slug")
                .bind("reader", reader)
                .bind("slug", slug)
                .bind("place", place)
                .execute();
    }

    /** The reader reached its end now, unless that was before already. */
    static void read(Handle handle, long reader, String slug, long now) {
        seen(handle, reader, slug, now);
        handle.createUpdate("update lesson set read = :now where reader = :reader and slug = :slug and read is null")
                .bind("reader", reader)
                .bind("slug", slug)
                .bind("now", now)
                .execute();
    }

    /** Takes over what another copy says: what was seen later stands, and what was read stays read. */
    static void merge(Handle handle, long reader, LessonProgress lesson) {
        handle.createUpdate("""
                        insert into lesson (reader, slug, opened, seen, place, read)
                        values (:reader, :slug, :opened, :seen, :place, :read)
                        on conflict do update set
                            opened = min(opened, excluded.opened),
                            place = case when excluded.seen > seen then excluded.place else place end,
                            seen = max(seen, excluded.seen),
                            read = coalesce(min(read, excluded.read), read, excluded.read)""")
                .bind("reader", reader)
                .bind("slug", lesson.slug())
                .bind("opened", lesson.opened().toEpochMilli())
                .bind("seen", lesson.seen().toEpochMilli())
                .bind("place", lesson.place())
                .bind("read", lesson.read().map(Instant::toEpochMilli).orElse(null))
                .execute();
    }
}
