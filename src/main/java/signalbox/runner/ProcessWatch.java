package signalbox.runner;

import java.util.List;

/**
 * The one reader of the process table, so that many runs that ask at once read it once. Thread-safe.
 */
final class ProcessWatch {

    /** How old a shared reading may be. */
    private static final long SHARED_NANOS = 40_000_000;

    private ProcessTable last = ProcessTable.available() ? ProcessTable.read() : new ProcessTable(List.of());
    private long readAt = System.nanoTime();

    /** A reading that may be up to 40 ms old. */
    synchronized ProcessTable recent() {
        return System.nanoTime() - readAt < SHARED_NANOS ? last : now();
    }

    /** A reading from now. */
    synchronized ProcessTable now() {
        last = ProcessTable.read();
        readAt = System.nanoTime();
        return last;
    }
}
