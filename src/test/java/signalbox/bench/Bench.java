package signalbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Starts the jar with the course and the benchmark's own lesson, measures it by an SSE client over loopback, and prints a
 * table: {@code mvn -Pbench verify}. Takes some minutes; nothing else should run meanwhile.
 */
public final class Bench {

    private Bench() {}

    /** Arguments: names of the parts to measure, all if there are none: latency, tracing, jobs, crowd, memory. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("signalbox-bench");
        List<String> parts = arguments.length == 0
                ? List.of("start", "memory", "latency", "jobs", "tracing", "crowd")
                : List.of(arguments);
        Path content = folder.resolve("content");
        copy(Path.of("content"), content);
        copy(Path.of("src/bench/content"), content);
        Table table = new Table(System.out);
        // Once before what is measured, so that the start-up cache is there as it is at every start but the first.
        StartedSite first = start(folder, content);
        double cold = first.millisToFirstPage();
        Thread.sleep(15_000);
        first.close();
        try (StartedSite site = start(folder, content)) {
            table.row(
                    "Start of the jar to first page",
                    "1 s",
                    String.format(Locale.ROOT, "%.0f ms, %.0f ms the first time", site.millisToFirstPage(), cold));
            // Until spares are warm, what is calibrated is known, and the lessons are compiled.
            Thread.sleep(15_000);
            Path fib = content.resolve("99-measured/01-bench/Fib.java");
            for (String part : parts) {
                measure(part, site, fib, table);
            }
        }
    }

    private static void measure(String part, StartedSite site, Path fib, Table table) throws Exception {
        switch (part) {
            case "start" -> {}
            case "memory" -> new MemoryBench(site, table).measure();
            case "latency" -> new LatencyBench(site, table).measure();
            case "jobs" -> new JobsBench(site, fib, table).measure();
            case "tracing" -> new TracingBench(site, table).measure();
            case "crowd" -> new CrowdBench(site, table).measure();
            default -> throw new IllegalArgumentException("There is no part " + part + ".");
        }
    }

    private static StartedSite start(Path folder, Path content) throws IOException, InterruptedException {
        return StartedSite.start(
                Path.of("target/signalbox.jar"), content, folder.resolve("cache"), folder.resolve("site.log"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
