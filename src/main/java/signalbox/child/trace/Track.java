package signalbox.child.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import signalbox.wire.SpanKind;

/**
 * What one thread is doing: the stack of its open spans, the outermost first. Written by its own thread alone, once
 * that has begun; the sampler reads it at the same time and tolerates what it sees half done.
 */
final class Track {

    /** A span shorter than this is not told, in nanoseconds. A lock that is free is taken in far less. */
    static final long THRESHOLD_NANOS = 20_000;

    /** Spans nested deeper than this are not told. */
    static final int MAX_DEPTH = 32;

    private final Recorder recorder;
    private final Thread thread;
    private final int lane;
    private final boolean virtual;
    private Slot[] slots = {new Slot(), new Slot()};
    private volatile int depth;
    private int tooDeep;
    private volatile boolean hasRun;

    /** The last thing that {@link Holders} noted for this thread. */
    @Nullable
    Object lastHolding;

    /** When this thread last ended a span that nothing encloses; 0 before. */
    volatile long lastEnd;

    /** Of platform threads. */
    final @Nullable CpuClock clock;

    Track(Recorder recorder, Thread thread, int lane, long opened) {
        this.recorder = recorder;
        this.thread = thread;
        this.lane = lane;
        this.virtual = thread.isVirtual();
        this.clock = virtual ? null : new CpuClock(opened);
    }

    Thread thread() {
        return thread;
    }

    /** Number of this thread's row in the picture; −1 if the picture has no room for it. */
    int lane() {
        return lane;
    }

    void begin(SpanKind kind, int site, @Nullable Object subject) {
        begin(kind, site, subject, Patience.ENDLESS);
    }

    void begin(SpanKind kind, int site, @Nullable Object subject, Patience patience) {
        int at = depth;
        if (at >= MAX_DEPTH) {
            tooDeep++;
            return;
        }
        if (at >= slots.length) {
            grow();
        }
        Slot slot = slots[at];
        slot.kind = kind;
        slot.site = site;
        slot.subject = subject;
        slot.patience = patience;
        slot.other = other(kind, at, subject);
        slot.nested = 0;
        slot.from = System.nanoTime();
        slot.run();
        depth = at + 1;
    }

    /** The lane that matters to a span. Asking for a carrier's may wait, so the span has not begun yet. */
    private int other(SpanKind kind, int at, @Nullable Object subject) {
        int holder =
                kind == SpanKind.LOCK && subject != null ? recorder.holders().holderOf(subject) : -1;
        return kind == SpanKind.WORKING && virtual && at == 0
                ? recorder.carriers().current()
                : holder;
    }

    /** Ends the innermost span and gives back what it waited for. */
    @Nullable
    Object end() {
        if (tooDeep > 0) {
            tooDeep--;
            return null;
        }
        int at = depth - 1;
        if (at < 0) {
            return null;
        }
        long now = System.nanoTime();
        Slot slot = slots[at];
        Object subject = slot.subject;
        if (at == 0) {
            lastEnd = now; // before the sampler can see that nothing goes on
        }
        depth = at;
        boolean told = finish(slot, at, now);
        slot.subject = null;
        if (told && virtual && at == 1 && slots[0].kind == SpanKind.WORKING) {
            remounted(now);
        }
        return subject;
    }

    /** By its own thread: site of the span that it ended last, −1 if that was not noted. */
    int endedSite() {
        int at = depth;
        return tooDeep == 0 && at < slots.length ? slots[at].site : -1;
    }

    /** Begins a task, unless one is going on: then it only counts. */
    void taskBegin(int site) {
        int at = depth;
        if (tooDeep > 0) {
            tooDeep++;
        } else if (at > 0 && slots[at - 1].kind == SpanKind.WORKING) {
            slots[at - 1].nested++;
        } else {
            begin(SpanKind.WORKING, site, null);
        }
    }

    /** Ends what {@link #taskBegin} began, and waits within it whose end was lost. True if nothing encloses it. */
    boolean taskEnd() {
        if (tooDeep > 0) {
            tooDeep--;
            return false;
        }
        while (depth > 0 && slots[depth - 1].kind != SpanKind.WORKING) {
            end();
        }
        if (depth == 0) {
            return false;
        }
        Slot slot = slots[depth - 1];
        if (slot.nested > 0) {
            slot.nested--;
            return false;
        }
        end();
        return depth == 0;
    }

    /** By the thread that starts this one, before it does. */
    void ready(int site) {
        if (depth == 1) {
            slots[0].finish();
            depth = 0;
        }
        begin(SpanKind.READY, site, null);
    }

    /** First thing that this thread does. */
    void arrived() {
        hasRun = true;
        if (depth == 1 && slots[0].kind == SpanKind.READY) {
            end();
        }
    }

    /** Whether this thread has been seen to run. */
    boolean hasRun() {
        return hasRun;
    }

    /** By the sampler: this thread runs, though it has made no note. */
    void seenRunning() {
        hasRun = true;
    }

    /** By the sampler: tells of spans that have lasted. */
    void openWhatLasts(long now) {
        Slot[] seen = slots;
        int deep = Math.min(depth, seen.length);
        for (int at = 0; at < deep; at++) {
            Slot slot = seen[at];
            long ticket = slot.running();
            if (ticket >= 0 && now - slot.from >= THRESHOLD_NANOS) {
                recorder.open(this, at, slot, ticket);
            }
        }
    }

    /** By the sampler: the lock that this thread waits for, if it waits for one. */
    @Nullable
    LockWait lockWait() {
        Slot[] seen = slots;
        int deep = Math.min(depth, seen.length);
        return deep == 0 ? null : LockWait.of(this, seen[deep - 1]);
    }

    /** By the sampler: whether this thread seems to work, seems to wait (in a span that began by then), or neither. */
    Doing doing(long since) {
        Slot[] seen = slots;
        int deep = Math.min(depth, seen.length);
        if (deep == 0) {
            return Doing.NOTHING_KNOWN;
        }
        Slot top = seen[deep - 1];
        if (top.kind == SpanKind.WORKING) {
            return Doing.WORKING;
        }
        return top.from <= since ? Doing.WAITING : Doing.WORKING;
    }

    private boolean finish(Slot slot, int at, long now) {
        if (!slot.finish()) {
            recorder.closed(this, at, now);
            return true;
        }
        if (now - slot.from >= THRESHOLD_NANOS) {
            recorder.spanned(this, at, slot, now);
            return true;
        }
        return false;
    }

    /** A virtual thread goes on after a wait, maybe on another carrier: then its work is told in two pieces. */
    private void remounted(long now) {
        Slot work = slots[0];
        int carrier = recorder.carriers().current();
        if (carrier != work.other) {
            finish(work, 0, now);
            work.other = carrier;
            work.from = now;
            work.run();
        }
    }

    private void grow() {
        Slot[] longer = Arrays.copyOf(slots, Math.min(MAX_DEPTH, slots.length * 2));
        for (int i = slots.length; i < longer.length; i++) {
            longer[i] = new Slot();
        }
        slots = longer;
    }
}
