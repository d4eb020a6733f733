package signalbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many readers can run a one-second sleeping program of their own at once and still have it within two seconds. */
final class CrowdBench {

    private static final List<Integer> SIZES = List.of(4, 8, 16, 24, 32, 48, 64, 96);
    private static final double LIMIT_MILLIS = 2000;

    private final StartedSite site;
    private final Table table;
    private final String spares;
    private int readers;

    /** @param spares how many the site keeps, for the table */
    CrowdBench(StartedSite site, Table table, String spares) {
        this.spares = spares;
        this.site = site;
        this.table = table;
    }

    void measure() throws IOException, InterruptedException, ExecutionException {
        crowd(1); // compiles the program
        int most = 0;
        StringBuilder steps = new StringBuilder();
        for (int size : SIZES) {
            double p95 = crowd(size).percentile(95);
            steps.append(String.format(Locale.ROOT, " %d: %.0f ms;", size, p95));
            if (p95 >= LIMIT_MILLIS) {
                break;
            }
            most = size;
        }
        table.row(
                "Readers who run a one-second sleeper at once, p95 under 2 s, " + spares,
                "64",
                most + " (p95" + steps + ")");
    }

    private Sample crowd(int size) throws InterruptedException, ExecutionException {
        Sample millis = new Sample();
        List<Callable<Double>> presses = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = ++readers;
            presses.add(() -> press(number));
        }
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Double> each : crowd.invokeAll(presses)) {
                millis.add(each.get());
            }
        }
        // Spares are started again before the next, larger crowd.
        Thread.sleep(size * 500L);
        return millis;
    }

    private double press(int number) throws IOException, InterruptedException {
        try (Reader reader = new Reader(site.address())) {
            return FollowedRun.of(reader, RunForm.output("Sleeper", number)).millisInAll();
        }
    }
}
