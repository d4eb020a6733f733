package signalbox.child.trace;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of ours beside the program's. Every 10 ms it tells of spans that last, reads CPU times, notices
 * threads and processes that are gone, and sends what has gathered. With very many threads it looks less often, so
 * that it never takes more than a few hundredths of a core.
 */
final class Sampler {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /**
     * A round is followed by a pause this many times as long as the CPU time it took. Not its wall time: between
     * computing threads a short round may wait long for a core.
     */
    private static final int PAUSE_PER_ROUND = 25;

    private static final long FIGURES_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Recorder recorder;
    private final Outbox outbox;
    private volatile @Nullable CpuReader cpu;
    private long figuresAt;

    Sampler(Recorder recorder, Outbox outbox) {
        this.recorder = recorder;
        this.outbox = outbox;
    }

    /** Reads what the program has not used, and starts. */
    void start() {
        cpu = new CpuReader(recorder, Thread.currentThread());
        startThread();
    }

    /** Starts at once and learns to read CPU times meanwhile: loading what it takes costs tens of milliseconds. */
    void startSoon(Runnable first) {
        Thread main = Thread.currentThread();
        Thread.ofPlatform().daemon().name(ProgramThreads.OURS + "-sampler").start(() -> {
            first.run();
            cpu = new CpuReader(recorder, main);
            run();
        });
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

    private void startThread() {
        Thread.ofPlatform().daemon().name(ProgramThreads.OURS + "-sampler").start(this::run);
    }

    private void run() {
        while (true) {
            long began = System.nanoTime();
            long cpuBegan = ownCpuNanos();
            round(began);
            long worked = ownCpuNanos() - cpuBegan;
            long took = System.nanoTime() - began;
            LockSupport.parkNanos(Math.max(PERIOD_NANOS - took, worked * PAUSE_PER_ROUND));
        }
    }

    /** 0 until CPU times can be read. */
    private long ownCpuNanos() {
        CpuReader reader = cpu;
        return reader == null ? 0 : reader.ownCpuNanos();
    }

    private void round(long now) {
        List<Track> gone = recorder.tracks().stream().filter(Sampler::isOver).toList();
        for (Track track : recorder.tracks()) {
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
        outbox.drain();
    }

    /** It was seen to run, and does not any more. */
    private static boolean isOver(Track track) {
        return track.hasRun() && !track.thread().isAlive();
    }
}
