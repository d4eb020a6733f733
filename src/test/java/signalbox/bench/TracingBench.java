package signalbox.bench;

import java.io.IOException;
import java.util.Locale;

/** What tracing costs: the same program woven and as it is, alternating. */
final class TracingBench {

    private static final int ROUNDS = 7;
    private static final double LOCK_OPERATIONS = 10_000_000;
    private static final double SPANS = 2000;

    private final StartedSite site;
    private final Table table;

    TracingBench(StartedSite site, Table table) {
        this.site = site;
        this.table = table;
    }

    void measure() throws IOException, InterruptedException {
        try (Reader reader = new Reader(site.address())) {
            reader.open("/lessons/bench");
            Pair fib = alternate(reader, "Fib");
            double percent = (fib.traced.median() / fib.untraced.median() - 1) * 100;
            table.row(
                    "Tracing, on fib",
                    "2 %",
                    String.format(
                            Locale.ROOT,
                            "%.1f %% (median %.0f against %.0f ms, n=%d)",
                            percent,
                            fib.traced.median(),
                            fib.untraced.median(),
                            ROUNDS));
            Pair spans = alternate(reader, "Spans");
            table.row("Tracing, per recorded span, CPU", "5 µs", spans.difference(SPANS / 1000, "ns"));
            Pair locks = alternate(reader, "LockOperations");
            table.row("Tracing, per uncontended lock and unlock", "", locks.difference(LOCK_OPERATIONS / 1e6, "ns"));
            Pair monitors = alternate(reader, "MonitorOperations");
            table.row("Tracing, per uncontended synchronized", "", monitors.difference(LOCK_OPERATIONS / 1e6, "ns"));
        }
    }

    private static Pair alternate(Reader reader, String program) throws IOException, InterruptedException {
        Pair pair = new Pair(new Sample(), new Sample());
        for (int round = 0; round < ROUNDS; round++) {
            pair.traced.add(FollowedRun.measured(reader, RunForm.cost(program, 38, 1)));
            pair.untraced.add(FollowedRun.measured(reader, RunForm.cost(program + "Untraced", 38, 1)));
        }
        return pair;
    }

    private record Pair(Sample traced, Sample untraced) {
        /** The difference of the medians, divided. */
        String difference(double by, String unit) {
            return String.format(
                    Locale.ROOT,
                    "%.0f %s more (%.0f against %.0f, n=%d)",
                    (traced.median() - untraced.median()) / by,
                    unit,
                    traced.median() / by,
                    untraced.median() / by,
                    traced.size());
        }
    }
}
