package signalbox.runner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The one reader of the process table, so that many runs that ask at once read it once. Thread-safe.
 */
final class ProcessWatch {

    /** How old a shared reading may be. */
    private static final long SHARED_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    /** How long what has nothing to do with the site is taken to be just that. */
    private static final long FOREIGN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long site = ProcessHandle.current().pid();
    private ProcessTable last = new ProcessTable(List.of());
    private long readAt;
    private Set<Long> foreign = Set.of();
    private long foreignAt;

    ProcessWatch() {
        now();
    }

    /**
     * The site and all that descends from it or leads a session of it, as of at most 40 ms ago. A process that took
     * the number of a foreign one within the last second may be missing, so this is for measuring alone.
     */
    synchronized ProcessTable recent() {
        long now = System.nanoTime();
        if (now - foreignAt >= FOREIGN_NANOS) {
            return now();
        }
        if (now - readAt >= SHARED_NANOS) {
            last = read(foreign);
        }
        return last;
    }

    /** All processes, read now. */
    synchronized ProcessTable now() {
        last = read(Set.of());
        foreignAt = readAt;
        foreign = new HashSet<>();
        last.entries().forEach(entry -> foreign.add(entry.pid()));
        last.family(site).forEach(entry -> foreign.remove(entry.pid()));
        return last;
    }

    private ProcessTable read(Set<Long> without) {
        readAt = System.nanoTime();
        return ProcessTable.available() ? ProcessTable.read(without) : new ProcessTable(List.of());
    }
}
