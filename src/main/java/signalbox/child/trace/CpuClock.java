package signalbox.child.trace;

import org.jspecify.annotations.Nullable;
import signalbox.wire.Report;

/** How much CPU time a platform thread has used, between readings. Thread-safe. */
final class CpuClock {

    private long at;
    private long cpuNanos;

    /** @param at when the thread was first seen; until then it has used nothing that counts */
    CpuClock(long at) {
        this.at = at;
    }

    /** A thread that was there before the program began: what it has used so far is not the program's. */
    synchronized void startAt(long now, long cpu) {
        at = now;
        cpuNanos = cpu;
    }

    /** When this was last read. */
    synchronized long readAt() {
        return at;
    }

    /** Whether {@code cpu} is more than at the last reading. */
    synchronized boolean usedSince(long cpu) {
        return cpu > cpuNanos;
    }

    /** What was used since the last reading; null if that is nothing and {@code evenIfNone} is false. */
    synchronized Report.@Nullable CpuSampled read(int lane, long now, long cpu, boolean evenIfNone) {
        if (now <= at || cpu < cpuNanos) {
            return null;
        }
        long used = Math.min(cpu - cpuNanos, now - at);
        var sample = used > 0 || evenIfNone ? new Report.CpuSampled(lane, at, now, used) : null;
        at = now;
        cpuNanos = cpu;
        return sample;
    }
}
