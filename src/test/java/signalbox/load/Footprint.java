package signalbox.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory of the site and of its children, and which children there ever were: looked at twice a second. */
final class Footprint implements AutoCloseable {

    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final long LOOK_MILLIS = 500;

    private final ProcessHandle site;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
    private final Thread watching;
    private volatile Megabytes most = new Megabytes(0, 0, 0);

    /**
     * What is in use: what is theirs alone, and their share of what is shared.
     *
     * @param count of children
     */
    record Megabytes(double site, double children, int count) {

        Megabytes max(Megabytes other) {
            return new Megabytes(
                    Math.max(site, other.site), Math.max(children, other.children), Math.max(count, other.count));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "site %.0f MB, %d children %.0f MB", site, count, children);
        }
    }

    Footprint(ProcessHandle site) {
        this.site = site;
        this.watching = Thread.ofPlatform().daemon().name("footprint").start(this::watch);
    }

    private void watch() {
        try {
            while (site.isAlive()) {
                most = most.max(now());
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    Megabytes now() {
        List<ProcessHandle> children = site.descendants().toList();
        seen.addAll(children);
        return new Megabytes(
                megabytes(site),
                children.stream().mapToDouble(Footprint::megabytes).sum(),
                children.size());
    }

    Megabytes most() {
        return most;
    }

    /** Children of any time that live still. */
    List<ProcessHandle> left() {
        return seen.stream().filter(ProcessHandle::isAlive).toList();
    }

    /** One that has just ended uses none. */
    private static double megabytes(ProcessHandle process) {
        try {
            Matcher matcher = PSS.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/smaps_rollup")));
            return matcher.find() ? Double.parseDouble(matcher.group(1)) / 1024 : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
