package signalbox.run;

import java.util.Optional;

/**
 * What was measured. Zeros where a run ended before it could be measured.
 *
 * @param wallNanos from the call of main to the end of the last non-daemon thread
 * @param cpuNanos of the program's JVM and the processes it started that report it
 * @param peakHeapBytes largest use of the heap seen in the program's JVM
 * @param platformThreads most that were alive at once
 * @param virtualThreads that were seen, in all
 * @param processes started by the program
 * @param maxOthers most other runs under way at any instant of this one
 * @param siteCpuShare the site's own CPU time meanwhile, in cores
 * @param theory by the program's formula, if it has one and its baseline is known
 */
public record RunFigures(
        long wallNanos,
        long cpuNanos,
        long peakHeapBytes,
        int platformThreads,
        long virtualThreads,
        int processes,
        int maxOthers,
        double siteCpuShare,
        Optional<Theory> theory) {

    /** Of a run that never began, or of which nothing was kept. */
    public static final RunFigures NOTHING_MEASURED = new RunFigures(0, 0, 0, 0, 0, 0, 0, 0, Optional.empty());
}
