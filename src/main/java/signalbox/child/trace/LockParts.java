package signalbox.child.trace;

import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells which lock a condition, a read lock or a write lock belongs to, which the JDK does not. Knows those that were
 * made where the program's own code asked for them. Keeps no part and no lock alive. Safe for use by any number of
 * threads; static because stand-ins are, and without locks that park, which would take a thread's parking permit.
 */
@SuppressWarnings("ReferenceEquality") // Identity is what is asked, everywhere here.
public final class LockParts {

    /** From this many entries on, those of parts that are gone are thrown out whenever the number has doubled. */
    private static final int MANY = 10_000;

    /** Keys are {@link Part}s. */
    private static final ConcurrentMap<Object, WeakReference<Object>> WHOLES = new ConcurrentHashMap<>();

    @SuppressWarnings("NonFinalStaticField") // Called from bytecode; racy on purpose: a late clean-up does no harm.
    private static volatile int cleanUpAt = MANY;

    private LockParts() {}

    /** Notes that {@code part} belongs to {@code whole}, or to what {@code whole} is itself a part of. */
    public static <P> P part(P part, Object whole) {
        if (wholeOf(part) != part) {
            return part; // known: programs ask for the same read lock again and again
        }
        WHOLES.put(new Part(part), new WeakReference<>(wholeOf(whole)));
        if (WHOLES.size() > cleanUpAt) {
            WHOLES.keySet().removeIf(key -> key instanceof Part gone && gone.get() == null);
            cleanUpAt = Math.max(MANY, 2 * WHOLES.size());
        }
        return part;
    }

    /** The lock that this belongs to; itself if it is a lock of its own, or unknown. */
    public static Object wholeOf(Object part) {
        if (part instanceof ReentrantLock) {
            return part;
        }
        WeakReference<Object> whole = WHOLES.get(new Sought(part));
        Object found = whole == null ? null : whole.get();
        return found == null ? part : found;
    }

    /** How many parts are known, or were and have not been thrown out yet. */
    static int known() {
        return WHOLES.size();
    }

    /** A weak reference that equals others to the same object. */
    private static final class Part extends WeakReference<Object> {

        private final int hash;

        Part(Object part) {
            super(part);
            hash = System.identityHashCode(part);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Part that && get() != null && get() == that.get());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Equals a {@link Part} of the same object; cheaper to make than one, and made for every look-up. */
    private record Sought(Object part) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part that && that.get() == part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(part);
        }
    }
}
