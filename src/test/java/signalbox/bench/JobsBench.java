package signalbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether jobs take as long as theory says, and whether two cores give what plain {@code java} gets of them. */
final class JobsBench {

    private static final int ROUNDS = 5;
    private static final int N = 40;
    private static final double LATENCY_MILLIS = 89;

    private final StartedSite site;
    private final Path fib;
    private final Table table;

    /** {@code fib} is the source of the computing program, for plain {@code java}. */
    JobsBench(StartedSite site, Path fib, Table table) {
        this.site = site;
        this.fib = fib;
        this.table = table;
    }

    void measure() throws IOException, InterruptedException {
        try (Reader reader = new Reader(site.address())) {
            reader.open("/lessons/one-job-four-ways");
            row(reader, "160 downloads, virtual threads", "1.5 × 89 ms", "VirtualThreads", LATENCY_MILLIS);
            row(reader, "160 downloads, 5 threads", "1.1 × 2848 ms", "Threads", 160 / 5 * LATENCY_MILLIS);
            speedUp(reader);
        }
    }

    private void row(Reader reader, String what, String aim, String program, double ideal)
            throws IOException, InterruptedException {
        Sample wall = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            wall.add(FollowedRun.of(reader, RunForm.downloads(program, 160, 5)).wallMillis());
        }
        table.row(what, aim, String.format(Locale.ROOT, "%.2f ×, %s", wall.median() / ideal, wall.text("ms")));
    }

    private void speedUp(Reader reader) throws IOException, InterruptedException {
        Sample here = new Sample();
        Sample plain = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            double one = FollowedRun.measured(reader, RunForm.cost("Fib", N, 1));
            double two = FollowedRun.measured(reader, RunForm.cost("Fib", N, 2));
            here.add(2 * one / two);
            plain.add(2 * plainMillis(1) / plainMillis(2));
        }
        table.row(
                "Two computing threads against one: speed-up here, by plain java",
                "within 3 %",
                String.format(
                        Locale.ROOT,
                        "%.2f against %.2f: %.1f %% (n=%d)",
                        here.median(),
                        plain.median(),
                        (here.median() / plain.median() - 1) * 100,
                        ROUNDS));
    }

    private double plainMillis(int threads) throws IOException, InterruptedException {
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-Dn=" + N,
                "-Dthreads=" + threads,
                fib.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        Matcher matcher = Pattern.compile("measured (\\d+)").matcher(output);
        if (!matcher.find()) {
            throw new IOException("Plain java printed: " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
