package signalbox.child.trace;

import org.jspecify.annotations.Nullable;

/**
 * Who holds which lock, for the detail of a wait. A table by identity hash that is written and read without any
 * ordering: what it says is a hint, right in all but the rarest cases, and it costs an uncontended lock two
 * nanoseconds. Each lock has two places; three that share them hide one another, but are never mixed up.
 */
@SuppressWarnings("ReferenceEquality") // Locks are the same only if they are identical.
final class Holders {

    /** A power of two. */
    private static final int PLACES = 4096;

    /** {@code times} is written and read by the holder alone; the rest never changes, so a race may publish it. */
    static final class Holding {
        final Object lock;
        final Track holder;

        /** Where the holder took it, −1 if unknown. */
        int site;

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

    /** This thread now holds that lock, once more than before; it took it where its last span ended. */
    void acquired(Object lock, Track holder) {
        int place = place(lock);
        int own = own(place, lock, holder);
        Holding there = own < 0 ? null : places[own];
        if (there != null) {
            there.times++;
        } else {
            places[free(place, lock)] = fresh(lock, holder);
        }
    }

    /** This thread holds that lock once less than before. */
    void released(Object lock, Track holder) {
        int own = own(place(lock), lock, holder);
        Holding there = own < 0 ? null : places[own];
        if (there != null && --there.times == 0) {
            places[own] = null;
        }
    }

    /** This thread does not hold that lock any more. Gives how often it did. */
    int yielded(Object lock, Track holder) {
        int own = own(place(lock), lock, holder);
        Holding there = own < 0 ? null : places[own];
        if (there == null) {
            return 0;
        }
        places[own] = null;
        return there.times;
    }

    /** This thread holds that lock again, so many times over. */
    void regained(Object lock, Track holder, int times) {
        Holding again = fresh(lock, holder);
        again.times = times;
        places[free(place(lock), lock)] = again;
    }

    /** The last one of this thread, if it is of the same lock: locking in a loop then allocates nothing. */
    private static Holding fresh(Object lock, Track holder) {
        if (holder.lastHolding instanceof Holding last && last.lock == lock) {
            last.times = 1;
            last.site = holder.endedSite();
            return last;
        }
        Holding made = new Holding(lock, holder);
        made.site = holder.endedSite();
        holder.lastHolding = made;
        return made;
    }

    /** Who holds this lock; null if that is not known. Of several readers, the last that came. */
    @Nullable
    Holding of(Object lock) {
        int place = place(lock);
        Holding there = places[place];
        if (there == null || there.lock != lock) {
            there = places[place ^ 1];
        }
        return there == null || there.lock != lock ? null : there;
    }

    /** Lane of the thread that holds this lock, −1 if none is known. */
    int holderOf(Object lock) {
        Holding there = of(lock);
        return there == null ? -1 : there.holder.lane();
    }

    /** Which of the two places says that this thread holds that lock; −1 if neither does. */
    private int own(int place, Object lock, Track holder) {
        Holding there = places[place];
        if (there != null && there.is(lock, holder)) {
            return place;
        }
        there = places[place ^ 1];
        return there != null && there.is(lock, holder) ? place ^ 1 : -1;
    }

    /** The first place, unless another lock is there. */
    private int free(int place, Object lock) {
        Holding there = places[place];
        return there == null || there.lock == lock ? place : place ^ 1;
    }

    private static int place(Object lock) {
        return System.identityHashCode(lock) & PLACES - 1;
    }
}
