package signalbox.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import signalbox.run.ReaderId;

/** Readers: the number of each, to which all that is kept refers. */
final class ReaderTable {

    private ReaderTable() {}

    /** The number of that reader; empty if nothing is kept of them. */
    static Optional<Long> find(Handle handle, ReaderId reader) {
        return handle.createQuery("select id from reader where cookie = :cookie")
                .bind("cookie", reader.text())
                .mapTo(Long.class)
                .findOne();
    }

    /** The number of that reader, who is known from now on. */
    static long findOrAdd(Handle handle, ReaderId reader, long now) {
        return find(handle, reader)
                .orElseGet(() -> handle.createQuery(
                                "insert into reader (cookie, since) values (:cookie, :since) returning id")
                        .bind("cookie", reader.text())
                        .bind("since", now)
                        .mapTo(Long.class)
                        .one());
    }

    /** Nothing is kept of that reader any more. */
    static void remove(Handle handle, ReaderId reader) {
        handle.createUpdate("delete from reader where cookie = :cookie")
                .bind("cookie", reader.text())
                .execute();
    }
}
