package signalbox.child.trace;

import org.jspecify.annotations.Nullable;
import signalbox.wire.SpanKind;

/**
 * A thread that waits for a lock, as the sampler saw it while the thread went on. What it says holds for the whole
 * time from {@code from} to any instant at which {@link #goesOn()} is true.
 *
 * @param number of the span in its slot
 * @param from when it began to wait, by {@link System#nanoTime()}
 */
record LockWait(Track track, Slot slot, long number, Object lock, int site, Patience patience, long from) {

    /** The wait that goes on in that slot; null if there is none, or if it was over while this was looking. */
    static @Nullable LockWait of(Track track, Slot slot) {
        long number = slot.current();
        Object lock = slot.subject;
        if (number < 0 || lock == null || slot.kind != SpanKind.LOCK) {
            return null;
        }
        var wait = new LockWait(track, slot, number, lock, slot.site, slot.patience, slot.from);
        return wait.goesOn() ? wait : null;
    }

    boolean goesOn() {
        return slot.current() == number;
    }
}
