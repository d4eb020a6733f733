package signalbox.child.calls;

import java.util.concurrent.TimeUnit;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for {@link Object#wait()}. The monitor is given back while the thread waits, and held again when the call
 * returns or throws; the time that entering it again needs belongs to the wait.
 */
@SuppressWarnings("WaitNotInLoop") // The loop is the program's.
public final class MonitorCalls {

    private MonitorCalls() {}

    public static void wait(Object monitor, int site) throws InterruptedException {
        int times = Trace.yielded(monitor);
        Trace.begin(SpanKind.THREAD, site, monitor);
        try {
            monitor.wait();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(monitor, times);
        }
    }

    public static void wait(Object monitor, long millis, int site) throws InterruptedException {
        int times = Trace.yielded(monitor);
        Trace.begin(SpanKind.THREAD, site, monitor);
        try {
            monitor.wait(millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(monitor, times);
        }
    }

    public static void wait(Object monitor, long millis, int nanos, int site) throws InterruptedException {
        int times = Trace.yielded(monitor);
        Trace.begin(SpanKind.THREAD, site, monitor);
        try {
            monitor.wait(millis, nanos);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(monitor, times);
        }
    }

    public static void timedWait(TimeUnit unit, Object monitor, long timeout, int site) throws InterruptedException {
        int times = Trace.yielded(monitor);
        Trace.begin(SpanKind.THREAD, site, monitor);
        try {
            unit.timedWait(monitor, timeout);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
            Trace.regained(monitor, times);
        }
    }
}
