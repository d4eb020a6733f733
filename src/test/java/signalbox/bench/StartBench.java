package signalbox.bench;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How long after the command the first page is there: the first time ever, and then with the start-up cache. */
final class StartBench {

    private static final int STARTS = 7;
    private static final Duration CACHE_LIMIT = Duration.ofMinutes(3);

    private final Path jar;
    private final Path folder;
    private final Table table;

    StartBench(Path jar, Path folder, Table table) {
        this.jar = jar;
        this.folder = folder;
        this.table = table;
    }

    void measure() throws IOException, InterruptedException {
        double first;
        try (StartedSite site = start()) {
            first = site.millisToFirstPage();
            awaitCache(folder);
        }
        Sample later = new Sample();
        for (int i = 0; i < STARTS; i++) {
            try (StartedSite site = start()) {
                later.add(site.millisToFirstPage());
            }
        }
        table.row(
                "Start of the jar to first page",
                "1 s",
                String.format(
                        Locale.ROOT,
                        "median %.0f ms, most %.0f ms (n=%d); %.0f ms the first time",
                        later.median(),
                        later.percentile(100),
                        later.size(),
                        first));
    }

    /** Waits until the site has made the start-up cache that its next start uses. */
    static void awaitCache(Path folder) throws IOException, InterruptedException {
        PathMatcher cache = FileSystems.getDefault().getPathMatcher("glob:site-*.aot");
        long deadline = System.nanoTime() + CACHE_LIMIT.toNanos();
        while (true) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.anyMatch(file -> cache.matches(file.getFileName()))) {
                    return;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("No start-up cache was made in " + CACHE_LIMIT.toSeconds() + " s.");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private StartedSite start() throws IOException, InterruptedException {
        return StartedSite.start(jar, Map.of(), folder, folder.resolve("site.log"));
    }
}
