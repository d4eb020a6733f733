package signalbox.child.calls;

import java.time.Duration;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/** Stand-ins for the waiting methods of {@link Thread}. */
public final class ThreadCalls {

    private ThreadCalls() {}

    @Replaces(staticOf = Thread.class)
    public static void sleep(long millis, int site) throws InterruptedException {
        Trace.begin(SpanKind.SLEEPING, site, "");
        try {
            Thread.sleep(millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean join(Thread thread, Duration duration, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, thread);
        try {
            return thread.join(duration);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
