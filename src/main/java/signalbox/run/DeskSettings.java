package signalbox.run;

import java.time.Duration;

/**
 * How much the desk takes on.
 *
 * @param limits of each run
 * @param together most runs under way at once, at least 1
 * @param queue most runs in line
 * @param readerQueue most runs of one reader in line
 * @param retryAfter what somebody is told who is turned away
 * @param programs most compiled programs that are kept
 * @param runs most runs that are remembered after their end
 * @param events most events of runs that are remembered after their end, all together
 */
public record DeskSettings(
        RunLimits limits,
        int together,
        int queue,
        int readerQueue,
        Duration retryAfter,
        int programs,
        int runs,
        long events) {

    /** What one waiting program takes, with its JVM, in bytes: measured 50 MiB, and as much for its heap. */
    private static final long MEMORY_OF_A_RUN = 100L << 20;

    /** Most runs under way at once where so many are wished for and the machine has that many bytes. */
    public static int together(int wished, long memoryBytes) {
        return Math.clamp(memoryBytes / 2 / MEMORY_OF_A_RUN, 1, wished);
    }

    /**
     * The usual sizes.
     *
     * @param together most runs under way at once; fewer where memory is short: half of it is for runs
     * @param memoryBytes that the machine has
     */
    public static DeskSettings of(RunLimits limits, int together, int queue, int readerQueue, long memoryBytes) {
        return new DeskSettings(
                limits,
                together(together, memoryBytes),
                queue,
                readerQueue,
                Duration.ofSeconds(5),
                500,
                2_000,
                1_000_000);
    }
}
