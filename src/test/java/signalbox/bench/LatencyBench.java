package signalbox.bench;

import java.io.IOException;

/** How soon a reader sees something after pressing Run, and how late each line comes. */
final class LatencyBench {

    private static final int WARM_UP = 10;
    private static final int RUNS = 40;
    private static final int LINE_RUNS = 10;

    private final StartedSite site;
    private final Table table;

    LatencyBench(StartedSite site, Table table) {
        this.site = site;
        this.table = table;
    }

    void measure() throws IOException, InterruptedException {
        Sample event = new Sample();
        Sample line = new Sample();
        Sample delay = new Sample();
        try (Reader reader = new Reader(site.address())) {
            reader.open("/lessons/bench");
            for (int i = 0; i < WARM_UP + RUNS; i++) {
                FollowedRun run = FollowedRun.of(reader, RunForm.output("Hello", i + 1));
                if (i >= WARM_UP) {
                    event.add(run.millisToFirstEvent());
                    line.add(run.millisToFirstLine());
                }
                // A reader reads before pressing again, and a spare is started meanwhile.
                Thread.sleep(600);
            }
            for (int i = 0; i < LINE_RUNS; i++) {
                FollowedRun.of(reader, RunForm.output("Lines", i + 1))
                        .lineDelays()
                        .forEach(delay::add);
            }
        }
        table.row("Run pressed to first event, warm, unedited", "30 ms", event.text("ms"));
        table.row("Run pressed to first printed line, warm, unedited", "40 ms", line.text("ms"));
        table.row("Delay of a line, 20 lines 50 ms apart", "1 ms median, 5 ms p95", delay.text("ms"));
    }
}
