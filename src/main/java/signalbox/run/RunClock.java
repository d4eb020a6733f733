package signalbox.run;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a child's clock readings into nanoseconds since its main was called, and refuses what cannot be. Not
 * thread-safe.
 */
final class RunClock {

    /** How far the two sides' readings may be apart. */
    private static final long SLACK = Duration.ofMillis(250).toNanos();

    private final LongSupplier nanos;
    private final long ordered;
    private long started;
    private @Nullable Long origin;

    /**
     * @param nanos the site's clock
     */
    RunClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.ordered = nanos.getAsLong();
    }

    /** The child says that it calls main at that reading of its clock. */
    void start(long at) {
        if (origin != null) {
            throw new BadReport("The program's process said twice that the program begins.");
        }
        origin = at;
        started = nanos.getAsLong();
    }

    boolean isStarted() {
        return origin != null;
    }

    /** How long main has been running by the site's clock; 0 before its start. */
    long elapsed() {
        return origin == null ? 0 : nanos.getAsLong() - started;
    }

    /** How long ago the order was given, by the site's clock. */
    long sinceOrder() {
        return nanos.getAsLong() - ordered;
    }

    /** The instant within the run, at least 0. */
    long within(long at) {
        if (origin == null) {
            throw new BadReport("The program's process told of the program before the program began.");
        }
        // Even where the message of the start was late, nothing can have happened longer after it than this.
        long longest = nanos.getAsLong() - ordered + SLACK;
        long instant = at - origin;
        if (instant < -SLACK || instant > longest) {
            throw new BadReport("The program's process told of a time that is not within the run.");
        }
        return Math.max(0, instant);
    }
}
