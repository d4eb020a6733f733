package signalbox.child.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of ours beside the program's. Every 10 ms it tells of spans that last, reads CPU times, notices
 * threads and processes that are gone, looks for deadlocks, and sends what has gathered. With very many threads it
 * looks less often, so that it never takes more than a few hundredths of a core.
 */
final class Sampler implements Runnable {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /**
     * A round is followed by a pause this many times as long as the CPU time it took. Not its wall time: between
     * computing threads a short round may wait long for a core.
     */
    private static final int PAUSE_PER_ROUND = 25;

    private static final long FIGURES_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * How old a process that the program started is when its CPU times are first read: loading what that takes costs
     * some 40 ms of a core, which processes that are starting up want more.
     */
    private static final long READS_CPU_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** How long CPU times stand in line when there is nothing else to tell: shorter than a glance. */
    private static final long SAMPLES_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(90);

    private final Recorder recorder;
    private final Outbox outbox;
    private final Deadlocks deadlocks;
    private final Thread main = Thread.currentThread();
    private final Thread thread = new Thread(this, ProgramThreads.OURS + "-sampler");
    private final long created = System.nanoTime();
    private volatile @Nullable CpuReader cpu;
    private volatile boolean stopped;
    private long figuresAt;
    private long drainedAt;

    Sampler(Recorder recorder, Outbox outbox) {
        this.recorder = recorder;
        this.outbox = outbox;
        this.deadlocks = new Deadlocks(recorder.holders(), outbox);
    }

    /** Reads what the program has not used, and starts. */
    void start() {
        cpu = CpuReader.fromNowOn(recorder, main);
        startSoon();
    }

    /** Starts, and begins to read CPU times later. */
    void startSoon() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends it; returns when it has ended. */
    void stop() throws InterruptedException {
        stopped = true;
        LockSupport.unpark(thread);
        thread.join();
    }

    /** A task has ended on the current thread. */
    void taskEnded(Track track, long now) {
        CpuReader reader = cpu;
        if (reader != null) {
            reader.taskEnded(track, now);
        }
    }

    /** Figures up to this instant. */
    void finalFigures() {
        CpuReader reader = cpu;
        if (reader != null) {
            reader.figures(outbox);
        }
    }

    @Override
    public void run() {
        outbox.drain(); // the first time takes long in a process that connects
        long workedBefore = 0;
        while (!stopped) {
            readCpuWhenOldEnough();
            long began = System.nanoTime();
            long cpuBegan = ownCpuNanos();
            round(began);
            long worked = ownCpuNanos() - cpuBegan;
            long took = System.nanoTime() - began;
            // One round may be slow by chance: classes had to be loaded.
            LockSupport.parkNanos(Math.max(PERIOD_NANOS - took, Math.min(worked, workedBefore) * PAUSE_PER_ROUND));
            workedBefore = worked;
        }
    }

    private void readCpuWhenOldEnough() {
        if (cpu == null && System.nanoTime() - created >= READS_CPU_AFTER_NANOS) {
            cpu = CpuReader.fromBirth(recorder, main);
        }
    }

    /** 0 until CPU times can be read. */
    private long ownCpuNanos() {
        CpuReader reader = cpu;
        return reader == null ? 0 : reader.ownCpuNanos();
    }

    private void round(long now) {
        List<Track> gone = new ArrayList<>();
        for (Track track : recorder.tracks()) {
            if (isOver(track)) {
                gone.add(track);
            }
            track.openWhatLasts(now);
        }
        CpuReader reader = cpu;
        if (reader != null) {
            reader.read(now);
            if (now - figuresAt >= FIGURES_EVERY_NANOS) {
                figuresAt = now;
                reader.figures(outbox);
            }
        }
        for (Track track : gone) {
            recorder.forget(track, track.lastEnd == 0 ? now : track.lastEnd);
        }
        recorder.processes().look();
        deadlocks.look(recorder.tracks(), now);
        if (outbox.urgent() || now - drainedAt >= SAMPLES_WAIT_NANOS) {
            drainedAt = now;
            outbox.drain();
        }
    }

    /** It was seen to run, and does not any more. */
    private static boolean isOver(Track track) {
        return track.hasRun() && !track.thread().isAlive();
    }
}
