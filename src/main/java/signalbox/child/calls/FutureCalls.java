package signalbox.child.calls;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting for a result. A future that is done already is asked like any other: the span is too short to
 * be kept.
 */
public final class FutureCalls {

    private FutureCalls() {}

    public static <T> T get(Future<T> future, int site) throws InterruptedException, ExecutionException {
        Trace.begin(SpanKind.THREAD, site, future);
        try {
            return future.get();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> T get(Future<T> future, long timeout, TimeUnit unit, int site)
            throws InterruptedException, ExecutionException, TimeoutException {
        Trace.begin(SpanKind.THREAD, site, future);
        try {
            return future.get(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> T join(CompletableFuture<T> future, int site) {
        Trace.begin(SpanKind.THREAD, site, future);
        try {
            return future.join();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
