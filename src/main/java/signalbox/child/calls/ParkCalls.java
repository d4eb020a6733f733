package signalbox.child.calls;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for {@link LockSupport}'s parking. Like the real methods they may return for no reason.
 */
public final class ParkCalls {

    private ParkCalls() {}

    @Replaces(staticOf = LockSupport.class)
    public static void park(int site) {
        Trace.begin(SpanKind.THREAD, site, "");
        try {
            LockSupport.park();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = LockSupport.class)
    public static void park(@Nullable Object blocker, int site) {
        Trace.begin(SpanKind.THREAD, site, blocker);
        try {
            LockSupport.park(blocker);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = LockSupport.class)
    public static void parkNanos(long nanos, int site) {
        Trace.begin(SpanKind.THREAD, site, "");
        try {
            LockSupport.parkNanos(nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = LockSupport.class)
    public static void parkNanos(@Nullable Object blocker, long nanos, int site) {
        Trace.begin(SpanKind.THREAD, site, blocker);
        try {
            LockSupport.parkNanos(blocker, nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = LockSupport.class)
    public static void parkUntil(long deadline, int site) {
        Trace.begin(SpanKind.THREAD, site, "");
        try {
            LockSupport.parkUntil(deadline);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = LockSupport.class)
    public static void parkUntil(@Nullable Object blocker, long deadline, int site) {
        Trace.begin(SpanKind.THREAD, site, blocker);
        try {
            LockSupport.parkUntil(blocker, deadline);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
