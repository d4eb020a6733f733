package signalbox.run;

import java.util.HashMap;
import java.util.Map;
import signalbox.wire.Report;

/** The running totals that the processes of a run tell. Not thread-safe. */
final class Totals {

    private final Map<Integer, Report.Figures> figures = new HashMap<>();
    private final Map<Integer, Report.Incomplete> incomplete = new HashMap<>();

    void take(int process, Report.Figures told) {
        if (told.cpuNanos() < 0
                || told.peakHeapBytes() < 0
                || told.platformThreads() < 0
                || told.virtualThreads() < 0) {
            throw new BadReport("The program's process told a figure that is less than nothing.");
        }
        figures.put(process, told);
    }

    void take(int process, Report.Incomplete told) {
        if (told.droppedEvents() < 0 || told.unknownCalls() < 0) {
            throw new BadReport("The program's process told a count that is less than nothing.");
        }
        incomplete.put(process, told);
    }

    /** Of the program's own JVM. */
    Report.Figures own() {
        return figures.getOrDefault(0, new Report.Figures(0, 0, 0, 0, 0));
    }

    /** Of all processes that told. */
    long cpuNanos() {
        return figures.values().stream().mapToLong(Report.Figures::cpuNanos).reduce(0, Totals::sum);
    }

    /** Events that the processes themselves dropped. */
    long dropped() {
        return incomplete.values().stream()
                .mapToLong(Report.Incomplete::droppedEvents)
                .reduce(0, Totals::sum);
    }

    int unknownCalls() {
        return incomplete.values().stream()
                .mapToInt(Report.Incomplete::unknownCalls)
                .reduce(0, (one, other) -> (int) Math.min(Integer.MAX_VALUE, (long) one + other));
    }

    /** Stays at the largest number there is: what is summed up was told by a stranger's program. */
    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
