package signalbox.bench;

import java.io.IOException;

/** How soon a reader who has changed a program sees its first line: it is compiled anew each time. */
final class EditBench {

    private static final int WARM_UP = 10;
    private static final int RUNS = 40;

    private final StartedSite site;
    private final Table table;

    EditBench(StartedSite site, Table table) {
        this.site = site;
        this.table = table;
    }

    void measure() throws IOException, InterruptedException {
        Sample line = new Sample();
        try (Reader reader = new Reader(site.address())) {
            reader.open("/play");
            for (int i = 0; i < WARM_UP + RUNS; i++) {
                FollowedRun run = FollowedRun.ofOwn(reader, source(i));
                if (i >= WARM_UP) {
                    line.add(run.millisToFirstLine());
                }
                // A reader reads before pressing again, and a spare is started meanwhile.
                Thread.sleep(600);
            }
        }
        table.row("Run pressed to first printed line, edited, compiled anew", "60 ms, p95 100", line.text("ms"));
    }

    /** No two are alike, and each has a lambda and a thread as a reader's program would. */
    private static String source(int edition) {
        return """
                void main() throws Exception {
                    int edition = %d;
                    Thread thread = Thread.ofVirtual().start(() -> IO.println("tick " + System.nanoTime()));
                    thread.join();
                    IO.println("edition " + edition);
                }
                """.formatted(edition);
    }
}
