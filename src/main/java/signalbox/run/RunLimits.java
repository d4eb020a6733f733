package signalbox.run;

import java.time.Duration;

/**
 * What one run may use. Reaching a limit ends the run with a sentence that says which one and what to change; what
 * was printed before stays.
 *
 * @param wallClock from the call of main to the end
 * @param outputLines printed to both streams together
 * @param outputChars printed to both streams together, in UTF-16 code units
 * @param lineChars what is longer is cut there, in UTF-16 code units; this one does not end the run
 * @param threads platform threads at once, of all processes of the run together, beyond those that its JVM has itself
 * @param processes that the program started, alive at once
 * @param files open at once in all processes of the run together, sockets included, beyond those of its JVM itself
 * @param memoryBytes in use by all processes of the run together, those of its JVM itself included; what processes
 *     share counts for each
 * @param events kept; what the picture would need beyond is counted and said, and does not end the run
 * @param unwatched how long a run goes on while no page shows it
 */
public record RunLimits(
        Duration wallClock,
        int outputLines,
        int outputChars,
        int lineChars,
        int threads,
        int processes,
        int files,
        long memoryBytes,
        int events,
        Duration unwatched) {

    /** What the site allows unless it is told otherwise. */
    public static final RunLimits STANDARD = new RunLimits(
            Duration.ofSeconds(60),
            5_000,
            512 * 1024,
            4_000,
            1_500,
            24,
            4_000,
            3L << 30,
            200_000,
            Duration.ofSeconds(20));

    /** The same with another bound on the time. */
    public RunLimits withWallClock(Duration other) {
        return new RunLimits(
                other, outputLines, outputChars, lineChars, threads, processes, files, memoryBytes, events, unwatched);
    }

    /** The same with another grace period. */
    public RunLimits withUnwatched(Duration grace) {
        return new RunLimits(
                wallClock, outputLines, outputChars, lineChars, threads, processes, files, memoryBytes, events, grace);
    }
}
