package signalbox.child.trace;

import org.jspecify.annotations.Nullable;

/**
 * Who holds which lock, for the detail of a wait. A table by identity hash that is written and read without any
 * ordering: what it says is a hint, right in all but the rarest cases, and it costs an uncontended lock two
 * nanoseconds. Two locks that share a place hide each other; they are never mixed up.
 */
@SuppressWarnings("ReferenceEquality") // Locks are the same only if they are identical.
final class Holders {

    /** A power of two. */
    private static final int PLACES = 4096;

    /** {@code times} is written and read by the holder alone; the rest never changes, so a race may publish it. */
    private static final class Holding {
        final Object lock;
        final Track holder;
        int times = 1;

        Holding(Object lock, Track holder) {
            this.lock = lock;
            this.holder = holder;
        }

        boolean is(Object thatLock, Track thatHolder) {
            return lock == thatLock && holder == thatHolder;
        }
    }

    private final @Nullable Holding[] places = new Holding[PLACES];

    /** This thread now holds that lock, once more than before. */
    void acquired(Object lock, Track holder) {
        int place = place(lock);
        Holding there = places[place];
        if (there != null && there.is(lock, holder)) {
            there.times++;
        } else {
            places[place] = fresh(lock, holder);
        }
    }

    /** This thread holds that lock once less than before. */
    void released(Object lock, Track holder) {
        int place = place(lock);
        Holding there = places[place];
        if (there != null && there.is(lock, holder) && --there.times == 0) {
            places[place] = null;
        }
    }

    /** This thread does not hold that lock any more. Gives how often it did. */
    int yielded(Object lock, Track holder) {
        int place = place(lock);
        Holding there = places[place];
        if (there == null || !there.is(lock, holder)) {
            return 0;
        }
        places[place] = null;
        return there.times;
    }

    /** This thread holds that lock again, so many times over. */
    void regained(Object lock, Track holder, int times) {
        Holding again = fresh(lock, holder);
        again.times = times;
        places[place(lock)] = again;
    }

    /** The last one of this thread, if it is of the same lock: locking in a loop then allocates nothing. */
    private static Holding fresh(Object lock, Track holder) {
        if (holder.lastHolding instanceof Holding last && last.lock == lock) {
            last.times = 1;
            return last;
        }
        Holding made = new Holding(lock, holder);
        holder.lastHolding = made;
        return made;
    }

    /** Lane of the thread that holds this lock, −1 if none is known. */
    int holderOf(Object lock) {
        Holding there = places[place(lock)];
        return there == null || there.lock != lock ? -1 : there.holder.lane();
    }

    private static int place(Object lock) {
        return System.identityHashCode(lock) & PLACES - 1;
    }
}
