package signalbox.child.trace;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signalbox.wire.LaneKind;
import signalbox.wire.Report;
import signalbox.wire.SpanKind;

/** All that is recorded of one program. Thread-safe. */
final class Recorder {

    /** Spans and samples that are told in one run; what comes after is counted as dropped. */
    static final int MAX_EVENTS = 300_000;

    /** Threads that get a lane; those that come after run unseen. */
    static final int MAX_LANES = 50_000;

    private final Outbox outbox;
    private final Holders holders = new Holders();
    private final Carriers carriers = new Carriers(this);
    private final Processes processes;
    private final Sampler sampler;
    private final ConcurrentHashMap<Long, Track> tracks = new ConcurrentHashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // There is one recorder in a JVM, for as long as that lives.
    private final ThreadLocal<Track> current = new Current();

    private final AtomicInteger lanes = new AtomicInteger();
    private final AtomicInteger events = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder virtualThreads = new LongAdder();
    private final AtomicBoolean ended = new AtomicBoolean();

    Recorder(Outbox outbox) {
        this.outbox = outbox;
        this.processes = new Processes(outbox);
        this.sampler = new Sampler(this, outbox);
    }

    /** Starts to sample. */
    void start() {
        sampler.start();
    }

    /** Samples no more; returns when nothing of ours runs. */
    void stop() throws InterruptedException {
        sampler.stop();
    }

    /** Starts to sample, but CPU times only later. */
    void startSoon() {
        sampler.startSoon();
    }

    Track track() {
        return current.get();
    }

    Holders holders() {
        return holders;
    }

    Carriers carriers() {
        return carriers;
    }

    Processes processes() {
        return processes;
    }

    /** Of threads that live, and of those that are about to. */
    Collection<Track> tracks() {
        return tracks.values();
    }

    /** Virtual threads seen so far. */
    long virtualThreads() {
        return virtualThreads.sum();
    }

    /** Spans and samples for which there was no room. */
    long dropped() {
        return dropped.sum();
    }

    void starting(Thread thread, int site) {
        if (!thread.isAlive()) {
            track(thread).ready(site);
        }
    }

    /** The track of a thread that may not have made a note of its own yet. */
    Track track(Thread thread) {
        return tracks.computeIfAbsent(thread.threadId(), new Arrival(this, thread));
    }

    /** The same, if there is one. */
    @Nullable
    Track known(Thread thread) {
        return tracks.get(thread.threadId());
    }

    /** The thread has ended. */
    void forget(Track track, long at) {
        tracks.remove(track.thread().threadId(), track);
        if (track.lane() >= 0) {
            outbox.post(new Report.LaneClosed(track.lane(), at));
        }
    }

    int openCarrier(String name) {
        return openLane(LaneKind.CARRIER, name, System.nanoTime());
    }

    /** By the sampler: tells that a span goes on, if it still does. */
    void open(Track track, int depth, Slot slot, long ticket) {
        Object subject = slot.subject;
        var report = new Report.SpanOpened(
                track.lane(), depth, slot.kind, slot.site, Subjects.text(subject), other(slot, subject), slot.from);
        if (track.lane() >= 0 && events.get() < MAX_EVENTS && slot.claim(ticket)) {
            events.incrementAndGet();
            outbox.post(report);
            slot.opened(ticket);
        }
    }

    /** A span that {@link #open} told of is over. */
    void closed(Track track, int depth, long at) {
        outbox.post(new Report.SpanClosed(track.lane(), depth, at));
    }

    /** A span is over of which nobody was told. */
    void spanned(Track track, int depth, Slot slot, long to) {
        if (room(track)) {
            Object subject = slot.subject;
            outbox.post(new Report.Spanned(
                    track.lane(),
                    depth,
                    slot.kind,
                    slot.site,
                    Subjects.text(subject),
                    other(slot, subject),
                    slot.from,
                    to));
        }
        if (slot.kind == SpanKind.WORKING && depth == 0) {
            sampler.taskEnded(track, to);
        }
        if (slot.subject instanceof Process process) {
            processes.look(process);
        }
    }

    /** Work that was seen by its CPU time alone. */
    void worked(Track track, long from, long to) {
        if (room(track)) {
            outbox.post(new Report.Spanned(track.lane(), 0, SpanKind.WORKING, -1, "", -1, from, to));
        }
    }

    /** How long a thread had a core. */
    void sampled(Report.CpuSampled sample) {
        if (sample.lane() >= 0 && events.get() < MAX_EVENTS) {
            events.incrementAndGet();
            outbox.postLater(sample);
        }
    }

    /** An exception left a task that nothing encloses. */
    void failed(Throwable thrown) {
        if (Uncaught.leavesThread()) {
            outbox.post(Uncaught.report(thrown, track().lane()));
        }
    }

    void flush() {
        long now = System.nanoTime();
        for (Track track : tracks.values()) {
            track.openWhatLasts(now);
        }
        processes.look();
        sampler.finalFigures();
        outbox.drain();
    }

    void ending() {
        if (ended.compareAndSet(false, true)) {
            outbox.post(new Report.Ending(System.nanoTime()));
        }
        flush();
    }

    /** No lambda: see {@link OwnProcess}. */
    private final class Current extends ThreadLocal<Track> {
        @Override
        protected Track initialValue() {
            return arrive();
        }
    }

    /** No lambda: see {@link OwnProcess}. */
    private record Arrival(Recorder recorder, Thread thread) implements Function<Long, Track> {
        @Override
        public Track apply(Long id) {
            return recorder.newTrack(thread);
        }
    }

    private Track arrive() {
        Track track = track(Thread.currentThread());
        track.arrived();
        return track;
    }

    private Track newTrack(Thread thread) {
        long now = System.nanoTime();
        if (thread.isVirtual()) {
            virtualThreads.increment();
        }
        int lane = openLane(thread.isVirtual() ? LaneKind.VIRTUAL : LaneKind.PLATFORM, thread.getName(), now);
        return new Track(this, thread, lane, now);
    }

    private int openLane(LaneKind kind, String name, long now) {
        if (lanes.get() >= MAX_LANES) {
            return -1;
        }
        int lane = lanes.getAndIncrement();
        outbox.post(new Report.LaneOpened(lane, kind, name, now));
        return lane;
    }

    private boolean room(Track track) {
        if (track.lane() >= 0 && events.get() < MAX_EVENTS) {
            events.incrementAndGet();
            return true;
        }
        dropped.increment();
        return false;
    }

    private int other(Slot slot, @Nullable Object subject) {
        if (slot.kind == SpanKind.LOCK && slot.other < 0 && subject != null) {
            return holders.holderOf(subject);
        }
        if (slot.kind == SpanKind.THREAD && subject instanceof Thread awaited) {
            Track track = tracks.get(awaited.threadId());
            return track == null ? -1 : track.lane();
        }
        return slot.other;
    }
}
