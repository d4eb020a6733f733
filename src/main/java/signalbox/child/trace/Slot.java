package signalbox.child.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;
import signalbox.wire.SpanKind;

/**
 * One open span of one thread, used again for the next one of the same depth, so that a wait costs no allocation. The
 * owner begins and finishes it; the sampler may open it meanwhile, that is: tell of it before it is over.
 *
 * <p>{@code state} is a sequence number times four plus a phase. The number changes with every begin, so the sampler
 * cannot mistake the next span for the one that it has read.
 */
final class Slot {
    private static final VarHandle STATE;
    private static final int IDLE = 0;
    private static final int RUNNING = 1;
    private static final int OPENING = 2;
    private static final int OPENED = 3;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Slot.class, "state", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // by STATE
    private volatile long state;

    SpanKind kind = SpanKind.WORKING;
    int site;
    Patience patience = Patience.ENDLESS;

    @Nullable
    Object subject;

    int other = -1;

    /** Tasks that began inside this one and are counted only. */
    int nested;

    long from;

    /** By the owner. {@code kind} to {@code from} are set just before. */
    void run() {
        STATE.setRelease(this, ((((long) STATE.get(this) >>> 2) + 1) << 2) | RUNNING);
    }

    /** By the owner: the span is over. True if nobody has told of it yet. */
    boolean finish() {
        long seen = (long) STATE.get(this);
        if (phase(seen) == RUNNING && STATE.compareAndSet(this, seen, seen - RUNNING + IDLE)) {
            return true;
        }
        while (phase((long) STATE.getVolatile(this)) == OPENING) {
            Thread.onSpinWait(); // the sampler is between two instructions
        }
        STATE.setRelease(this, (seen & ~3L) | IDLE);
        return false;
    }

    /** By the sampler: the number of the span that runs here, told of or not; −1 if none does. */
    long current() {
        long seen = (long) STATE.getAcquire(this);
        return phase(seen) == IDLE ? -1 : seen >>> 2;
    }

    /** By the sampler: a ticket for {@link #claim} if a span runs here that nobody has told of, else −1. */
    long running() {
        long seen = (long) STATE.getAcquire(this);
        return phase(seen) == RUNNING ? seen : -1;
    }

    /** By the sampler: from now until {@link #opened} the owner waits. False if the span is not that one any more. */
    boolean claim(long ticket) {
        return STATE.compareAndSet(this, ticket, ticket - RUNNING + OPENING);
    }

    /** By the sampler: the span has been told of. */
    void opened(long ticket) {
        STATE.setRelease(this, ticket - RUNNING + OPENED);
    }

    private static int phase(long state) {
        return (int) (state & 3);
    }
}
