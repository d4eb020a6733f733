package signalbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory that the site and its waiting children take: what is theirs alone and their share of what is shared. */
final class MemoryBench {

    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private final StartedSite site;
    private final Table table;

    MemoryBench(StartedSite site, Table table) {
        this.site = site;
        this.table = table;
    }

    void measure() throws IOException {
        if (!Files.exists(Path.of("/proc/self/smaps_rollup"))) {
            table.row("Memory of site and spares", "", "not to be had on this system");
            return;
        }
        table.row("Memory of the site (PSS)", "", text(megabytes(site.handle())));
        Sample children = new Sample();
        // Not what only starts and watches them, as bubblewrap does.
        List<ProcessHandle> all = site.handle()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .toList();
        for (ProcessHandle child : all) {
            children.add(megabytes(child));
        }
        table.row(
                "Memory of a waiting child (PSS)",
                "",
                String.format(
                        Locale.ROOT,
                        "median %.0f MB, most %.0f MB (n=%d: spares, practice sites, compiler)",
                        children.median(),
                        children.percentile(100),
                        children.size()));
    }

    private static String text(double megabytes) {
        return String.format(Locale.ROOT, "%.0f MB", megabytes);
    }

    private static double megabytes(ProcessHandle process) throws IOException {
        Matcher matcher = PSS.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/smaps_rollup")));
        return matcher.find() ? Double.parseDouble(matcher.group(1)) / 1024 : Double.NaN;
    }
}
