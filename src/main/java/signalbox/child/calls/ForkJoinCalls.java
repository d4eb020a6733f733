package signalbox.child.calls;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting for fork/join tasks. A worker that waits here may run other tasks meanwhile; their spans nest
 * in the wait.
 */
public final class ForkJoinCalls {

    private ForkJoinCalls() {}

    public static <T> T invoke(ForkJoinPool pool, ForkJoinTask<T> task, int site) {
        Trace.begin(SpanKind.THREAD, site, task);
        try {
            return pool.invoke(task);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean awaitQuiescence(ForkJoinPool pool, long timeout, TimeUnit unit, int site) {
        Trace.begin(SpanKind.THREAD, site, pool);
        try {
            return pool.awaitQuiescence(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> List<Future<T>> invokeAllUninterruptibly(
            ForkJoinPool pool, Collection<? extends Callable<T>> tasks, int site) {
        Trace.begin(SpanKind.THREAD, site, pool);
        try {
            return pool.invokeAllUninterruptibly(tasks);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = ForkJoinPool.class)
    public static void managedBlock(ManagedBlocker blocker, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, blocker);
        try {
            ForkJoinPool.managedBlock(blocker);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> T join(ForkJoinTask<T> task, int site) {
        Trace.begin(SpanKind.THREAD, site, task);
        try {
            return task.join();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <T> T invoke(ForkJoinTask<T> task, int site) {
        Trace.begin(SpanKind.THREAD, site, task);
        try {
            return task.invoke();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void quietlyInvoke(ForkJoinTask<?> task, int site) {
        Trace.begin(SpanKind.THREAD, site, task);
        try {
            task.quietlyInvoke();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void quietlyJoin(ForkJoinTask<?> task, int site) {
        Trace.begin(SpanKind.THREAD, site, task);
        try {
            task.quietlyJoin();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean quietlyJoin(ForkJoinTask<?> task, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, task);
        try {
            return task.quietlyJoin(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean quietlyJoinUninterruptibly(ForkJoinTask<?> task, long timeout, TimeUnit unit, int site) {
        Trace.begin(SpanKind.THREAD, site, task);
        try {
            return task.quietlyJoinUninterruptibly(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = ForkJoinTask.class)
    public static void helpQuiesce(int site) {
        Trace.begin(SpanKind.THREAD, site, "");
        try {
            ForkJoinTask.helpQuiesce();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = ForkJoinTask.class)
    public static void invokeAll(ForkJoinTask<?> first, ForkJoinTask<?> second, int site) {
        Trace.begin(SpanKind.THREAD, site, second);
        try {
            ForkJoinTask.invokeAll(first, second);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = ForkJoinTask.class)
    public static void invokeAll(ForkJoinTask<?>[] tasks, int site) {
        Trace.begin(SpanKind.THREAD, site, tasks);
        try {
            ForkJoinTask.invokeAll(tasks);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = ForkJoinTask.class)
    public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks, int site) {
        Trace.begin(SpanKind.THREAD, site, tasks);
        try {
            return ForkJoinTask.invokeAll(tasks);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
