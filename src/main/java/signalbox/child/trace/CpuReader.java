package signalbox.child.trace;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import signalbox.wire.Report;

/**
 * Reads how long the program's threads had a core, and the figures of the whole. {@link #read} is for the sampler
 * alone; the rest is thread-safe.
 */
final class CpuReader {

    /** A thread that we did not see starting gets a lane when it has used this much, in nanoseconds. */
    private static final long WORTH_A_LANE_NANOS = 100_000;

    /** Samples that follow the last one sooner than this tell nothing new. */
    private static final long LEAST_PERIOD_NANOS = 2_000_000;

    /** After this many samples they are taken half as often, and so on. */
    private static final int SAMPLES_PER_PERIOD = 40_000;

    private static final int LONGEST_PERIOD_SHIFT = 4;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final ProgramThreads programThreads = new ProgramThreads();
    private final Map<Long, CpuClock> carriers = new HashMap<>();
    private final Recorder recorder;
    private final long processBaseline;
    private final long oursBaseline;
    private long oursEver;
    private long peakHeap;
    private int peakThreads;
    private final LongAdder samples = new LongAdder();
    private long lastRead = System.nanoTime();

    private CpuReader(Recorder recorder, Thread main, boolean fromBirth) {
        this.recorder = recorder;
        processBaseline = fromBirth ? 0 : system.getProcessCpuTime();
        oursEver = ours(programThreads.now());
        oursBaseline = fromBirth ? 0 : oursEver;
        CpuClock clock = recorder.track(main).clock;
        if (clock != null) {
            clock.startAt(lastRead, threads.getThreadCpuTime(main.threadId()));
        }
        // Carriers outlive the virtual threads of a rehearsal: what they did then is not the program's.
        for (Thread carrier : programThreads.now().carriers()) {
            carrierClock(carrier).startAt(lastRead, Math.max(0, threads.getThreadCpuTime(carrier.threadId())));
        }
    }

    /** CPU time of the current thread, in nanoseconds. */
    long ownCpuNanos() {
        return threads.getCurrentThreadCpuTime();
    }

    /** What this JVM has used so far does not count. */
    static CpuReader fromNowOn(Recorder recorder, Thread main) {
        return new CpuReader(recorder, main, false);
    }

    /** The whole of this JVM was started by the program, so all that it has used counts, its start-up too. */
    static CpuReader fromBirth(Recorder recorder, Thread main) {
        return new CpuReader(recorder, main, true);
    }

    /** Tells of the CPU time of every thread that used some since the last time. */
    void read(long now) {
        long period = 9_000_000L << Math.min(LONGEST_PERIOD_SHIFT, samples.sum() / SAMPLES_PER_PERIOD);
        if (now - lastRead < period) {
            return;
        }
        ProgramThreads.Seen seen = programThreads.now();
        long[] times = times(seen.program());
        for (int i = 0; i < times.length; i++) {
            program(seen.program().get(i), times[i], now);
        }
        long[] carrierTimes = times(seen.carriers());
        for (int i = 0; i < carrierTimes.length; i++) {
            carrier(seen.carriers().get(i), carrierTimes[i], now);
        }
        long oursNow = ours(seen);
        synchronized (this) {
            oursEver = Math.max(oursEver, oursNow);
            peakThreads = Math.max(peakThreads, seen.program().size());
        }
        lastRead = now;
    }

    /** The last piece of a thread's work, which the sampler might come too late for. */
    void taskEnded(Track track, long now) {
        CpuClock clock = track.clock;
        if (clock != null && now - clock.readAt() >= LEAST_PERIOD_NANOS) {
            tell(clock.read(track.lane(), now, threads.getCurrentThreadCpuTime(), false));
        }
    }

    /** Running totals. */
    void figures(Outbox outbox) {
        long now = System.nanoTime();
        long heap = memory.getHeapMemoryUsage().getUsed();
        long cpu = system.getProcessCpuTime() - processBaseline;
        synchronized (this) {
            peakHeap = Math.max(peakHeap, heap);
            outbox.post(new Report.Figures(
                    Math.max(0, cpu - (oursEver - oursBaseline)),
                    peakHeap,
                    Math.max(1, peakThreads),
                    recorder.virtualThreads(),
                    now));
        }
        if (recorder.dropped() > 0) {
            outbox.post(new Report.Incomplete(recorder.dropped(), 0));
        }
    }

    private void program(Thread thread, long cpu, long now) {
        Track track = recorder.known(thread);
        if (track == null) {
            if (cpu < WORTH_A_LANE_NANOS) {
                return;
            }
            track = recorder.track(thread);
            if (track.clock != null) {
                track.clock.startAt(lastRead, 0);
            }
        }
        track.seenRunning();
        CpuClock clock = track.clock;
        if (clock == null || cpu < 0) {
            return;
        }
        long since = clock.readAt();
        Doing doing = track.doing(since);
        Report.CpuSampled sample = clock.read(track.lane(), now, cpu, doing == Doing.WORKING);
        tell(sample);
        if (sample != null && doing == Doing.NOTHING_KNOWN && track.lastEnd < since) {
            recorder.worked(track, sample.from(), sample.to());
        }
    }

    private void carrier(Thread thread, long cpu, long now) {
        CpuClock clock = carrierClock(thread);
        if (cpu >= 0) {
            // Only a carrier that does something gets a lane.
            int lane = clock.usedSince(cpu) ? recorder.carriers().lane(thread.getName()) : -1;
            tell(clock.read(lane, now, cpu, false));
        }
    }

    private CpuClock carrierClock(Thread carrier) {
        return carriers.computeIfAbsent(carrier.threadId(), id -> new CpuClock(lastRead));
    }

    private void tell(Report.@Nullable CpuSampled sample) {
        if (sample != null) {
            samples.increment();
            recorder.sampled(sample);
        }
    }

    private long ours(ProgramThreads.Seen seen) {
        long sum = 0;
        for (long time : times(seen.ours())) {
            sum += Math.max(0, time);
        }
        return sum;
    }

    private long[] times(List<Thread> of) {
        return threads.getThreadCpuTime(of.stream().mapToLong(Thread::threadId).toArray());
    }
}
