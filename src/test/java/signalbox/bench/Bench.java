package signalbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the jar with the course and the benchmark's own lesson, measures it by an SSE client over loopback, and prints a
 * table: {@code mvn -Pbench verify}. Takes some minutes; nothing else should run meanwhile.
 */
public final class Bench {

    private static final Path JAR = Path.of("target/signalbox.jar");

    private Bench() {}

    /**
     * Arguments: names of the parts to measure, all if there are none: start, memory, latency, edit, jobs,
     * tracing, sandbox, crowd.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("signalbox-bench");
        // Started by root, a site gives its children users of their own, who must get through to what is theirs.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        List<String> parts = arguments.length == 0
                ? List.of("start", "memory", "latency", "edit", "jobs", "tracing", "sandbox", "crowd")
                : List.of(arguments);
        Path content = folder.resolve("content");
        copy(Path.of("content"), content);
        copy(Path.of("src/bench/content"), content);
        Table table = new Table(System.out);
        if (parts.contains("start")) {
            new StartBench(JAR, Files.createDirectory(folder.resolve("start")), table).measure();
        }
        Map<String, String> usual =
                Map.of("SIGNALBOX_CONTENT", content.toAbsolutePath().toString());
        Path cache = Files.createDirectory(folder.resolve("cache"));
        try (StartedSite site = start(usual, cache)) {
            StartBench.awaitCache(cache);
            // Until spares have started from it and what is calibrated is known.
            Thread.sleep(40_000);
            Path fib = content.resolve("99-measured/01-bench/Fib.java");
            for (String part : parts) {
                measure(part, site, fib, table);
            }
        }
        if (parts.contains("sandbox")) {
            new SandboxBench(JAR, usual, cache, table).measure();
        }
        if (parts.contains("crowd")) {
            Map<String, String> manySpares = new HashMap<>(usual);
            manySpares.put("SIGNALBOX_SPARES", "64");
            try (StartedSite site = start(manySpares, cache)) {
                Thread.sleep(100_000); // until they wait and what is calibrated is known
                new CrowdBench(site, table, "64 spares").measure();
            }
        }
    }

    private static StartedSite start(Map<String, String> settings, Path cache)
            throws IOException, InterruptedException {
        return StartedSite.start(JAR, settings, cache, cache.resolve("site.log"));
    }

    private static void measure(String part, StartedSite site, Path fib, Table table) throws Exception {
        switch (part) {
            case "start", "sandbox" -> {} // on sites of their own, before and after this one
            case "memory" -> new MemoryBench(site, table).measure();
            case "latency" -> new LatencyBench(site, table).measure();
            case "edit" -> new EditBench(site, table).measure();
            case "jobs" -> new JobsBench(site, fib, table).measure();
            case "tracing" -> new TracingBench(site, table).measure();
            case "crowd" -> new CrowdBench(site, table, "3 spares").measure();
            default -> throw new IllegalArgumentException("There is no part " + part + ".");
        }
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
