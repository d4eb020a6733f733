package signalbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each sandbox costs a run that finds a spare waiting: sites that differ in nothing else, asked in turn. */
final class SandboxBench {

    private static final String NONE = "none";
    private static final List<String> SANDBOXES = List.of("bubblewrap", "landlock");
    private static final int WARM_UP = 8;
    private static final int RUNS = 40;

    private final Path jar;
    private final Map<String, String> settings;
    private final Path cache;
    private final Table table;

    /**
     * @param settings of every site, beside its sandbox
     * @param cache folder that holds what children start from already
     */
    SandboxBench(Path jar, Map<String, String> settings, Path cache, Table table) {
        this.jar = jar;
        this.settings = settings;
        this.cache = cache;
        this.table = table;
    }

    /** One site, its one reader, and how long the runs took, in milliseconds. */
    private record Measured(String sandbox, StartedSite site, Reader reader, Sample line, Sample all)
            implements AutoCloseable {
        @Override
        public void close() {
            reader.close();
            site.close();
        }
    }

    void measure() throws IOException, InterruptedException {
        List<Measured> sites = new ArrayList<>();
        try {
            sites.add(start(NONE));
            for (String sandbox : SANDBOXES) {
                startIfItWorks(sandbox, sites);
            }
            Thread.sleep(30_000); // until spares wait and what is calibrated is known
            for (int i = 0; i < WARM_UP + RUNS; i++) {
                for (Measured each : sites) {
                    run(each, i);
                }
            }
        } finally {
            sites.forEach(Measured::close);
        }
        Measured without = sites.getFirst();
        table.row(
                "Run pressed to first printed line, warm, without a sandbox",
                "",
                without.line().text("ms"));
        for (Measured each : sites.subList(1, sites.size())) {
            row("Run pressed to first printed line", each, each.line(), without.line());
            row("Run pressed to its end", each, each.all(), without.all());
        }
    }

    private void startIfItWorks(String sandbox, List<Measured> sites) throws InterruptedException {
        try {
            sites.add(start(sandbox));
        } catch (IOException notHere) {
            table.row("Warm run in " + sandbox, "within 5 %", "does not work here");
        }
    }

    private Measured start(String sandbox) throws IOException, InterruptedException {
        Map<String, String> own = new HashMap<>(settings);
        own.put("SIGNALBOX_SANDBOX", sandbox);
        own.put("SIGNALBOX_SPARES", "1");
        own.put("SIGNALBOX_DOWNLOAD_SPARES", "0");
        Path log = Files.createTempFile("signalbox-" + sandbox, ".log");
        StartedSite site = StartedSite.start(jar, own, cache, log);
        Reader reader = new Reader(site.address());
        reader.open("/lessons/bench");
        return new Measured(sandbox, site, reader, new Sample(), new Sample());
    }

    private static void run(Measured measured, int number) throws IOException, InterruptedException {
        FollowedRun run = FollowedRun.of(measured.reader(), RunForm.output("Hello", number + 1));
        if (number >= WARM_UP) {
            measured.line().add(run.millisToFirstLine());
            measured.all().add(run.millisInAll());
        }
        // A reader reads before pressing again, and a spare is started meanwhile, alone.
        Thread.sleep(900);
    }

    private void row(String what, Measured measured, Sample sample, Sample without) {
        double more = 100 * (sample.median() / without.median() - 1);
        table.row(
                what + ", warm, in " + measured.sandbox() + " against without",
                "within 5 %",
                String.format(Locale.ROOT, "%+.1f %% (%s)", more, sample.text("ms")));
    }
}
