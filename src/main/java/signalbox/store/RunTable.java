package signalbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs that are over. */
final class RunTable {

    /** Most runs kept of a reader; the oldest are dropped. */
    static final int MOST = 1000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Integer>> KNOBS = new TypeReference<>() {};

    private RunTable() {}

    /** The oldest first. */
    static List<KeptRun> of(Handle handle, long reader) {
        return handle.createQuery("select * from run where reader = :reader order by at, id")
                .bind("reader", reader)
                .map((row, context) -> run(row))
                .list();
    }

    private static KeptRun run(ResultSet row) throws SQLException {
        return new KeptRun(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("lesson"),
                row.getString("lab"),
                row.getString("program"),
                JSON.readValue(row.getString("knobs"), KNOBS),
                row.getString("outcome"),
                row.getBoolean("done"),
                row.getBoolean("counts"),
                new KeptRun.Figures(
                        row.getLong("wall_nanos"),
                        row.getLong("cpu_nanos"),
                        row.getLong("peak_heap_bytes"),
                        row.getInt("platform_threads"),
                        row.getLong("virtual_threads"),
                        row.getInt("processes"),
                        row.getInt("cores")));
    }

    /** Keeps it, unless it is kept already. */
    static void add(Handle handle, long reader, KeptRun run) {
        KeptRun.Figures figures = run.figures();
        handle.createUpdate("""
                        insert into run values (:reader, :id, :at, :lesson, :lab, :program, :knobs, :outcome, :done,
                            :counts, :wall, :cpu, :heap, :platform, :virtual, :processes, :cores)
                        on conflict do nothing""")
                .bind("reader", reader)
                .bind("id", run.id())
                .bind("at", run.at().toEpochMilli())
                .bind("lesson", run.lesson())
                .bind("lab", run.lab())
                .bind("program", run.program())
                .bind("knobs", JSON.writeValueAsString(run.knobs()))
                .bind("outcome", run.outcome())
                .bind("done", run.done())
                .bind("counts", run.counts())
                .bind("wall", figures.wallNanos())
                .bind("cpu", figures.cpuNanos())
                .bind("heap", figures.peakHeapBytes())
                .bind("platform", figures.platformThreads())
                .bind("virtual", figures.virtualThreads())
                .bind("processes", figures.processes())
                .bind("cores", figures.cores())
                .execute();
    }

    /** Drops the oldest that are too many. */
    static void trim(Handle handle, long reader) {
        handle.createUpdate("""
                        delete from run where reader = :reader and id in
                            (select id from run where reader = :reader order by at desc, id desc limit -1 offset :most)""").bind("reader", reader).bind("most", MOST).execute();
    }
}
