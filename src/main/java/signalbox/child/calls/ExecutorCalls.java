package signalbox.child.calls;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting for the tasks of an executor, and for executors that start a thread for each task. Handing a
 * task over ({@code submit}, {@code execute}, {@code schedule}) does not wait and has no stand-in.
 */
public final class ExecutorCalls {

    private ExecutorCalls() {}

    public static <T> List<Future<T>> invokeAll(
            ExecutorService executor, Collection<? extends Callable<T>> tasks, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, executor);
        try {
            return executor.invokeAll(tasks);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> List<Future<T>> invokeAll(
            ExecutorService executor, Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, executor);
        try {
            return executor.invokeAll(tasks, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> T invokeAny(ExecutorService executor, Collection<? extends Callable<T>> tasks, int site)
            throws InterruptedException, ExecutionException {
        Trace.begin(SpanKind.THREAD, site, executor);
        try {
            return executor.invokeAny(tasks);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> T invokeAny(
            ExecutorService executor, Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit, int site)
            throws InterruptedException, ExecutionException, TimeoutException {
        Trace.begin(SpanKind.THREAD, site, executor);
        try {
            return executor.invokeAny(tasks, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean awaitTermination(ExecutorService executor, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, executor);
        try {
            return executor.awaitTermination(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void close(ExecutorService executor, int site) {
        Trace.begin(SpanKind.THREAD, site, executor);
        try {
            executor.close();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> Future<T> take(CompletionService<T> service, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, service);
        try {
            return service.take();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> @Nullable Future<T> poll(CompletionService<T> service, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, service);
        try {
            return service.poll(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Executors.class)
    public static ExecutorService newVirtualThreadPerTaskExecutor(int site) {
        return Executors.newThreadPerTaskExecutor(
                new NotingFactory(Thread.ofVirtual().factory(), site));
    }

    @Replaces(staticOf = Executors.class)
    public static ExecutorService newThreadPerTaskExecutor(@Nullable ThreadFactory factory, int site) {
        try {
            return Executors.newThreadPerTaskExecutor(NotingFactory.around(factory, site));
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }
}
