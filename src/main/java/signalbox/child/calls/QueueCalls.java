package signalbox.child.calls;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.TransferQueue;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting for an element, or for room for one. The variants that answer at once have none.
 */
public final class QueueCalls {

    private QueueCalls() {}

    public static <E> void put(BlockingQueue<E> queue, E element, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, queue);
        try {
            queue.put(element);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> E take(BlockingQueue<E> queue, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, queue);
        try {
            return queue.take();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> boolean offer(BlockingQueue<E> queue, E element, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, queue);
        try {
            return queue.offer(element, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> @Nullable E poll(BlockingQueue<E> queue, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, queue);
        try {
            return queue.poll(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> void putFirst(BlockingDeque<E> deque, E element, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, deque);
        try {
            deque.putFirst(element);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> void putLast(BlockingDeque<E> deque, E element, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, deque);
        try {
            deque.putLast(element);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> E takeFirst(BlockingDeque<E> deque, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, deque);
        try {
            return deque.takeFirst();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> E takeLast(BlockingDeque<E> deque, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, deque);
        try {
            return deque.takeLast();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> boolean offerFirst(BlockingDeque<E> deque, E element, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, deque);
        try {
            return deque.offerFirst(element, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> boolean offerLast(BlockingDeque<E> deque, E element, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, deque);
        try {
            return deque.offerLast(element, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> @Nullable E pollFirst(BlockingDeque<E> deque, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, deque);
        try {
            return deque.pollFirst(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> @Nullable E pollLast(BlockingDeque<E> deque, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, deque);
        try {
            return deque.pollLast(timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> void transfer(TransferQueue<E> queue, E element, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, queue);
        try {
            queue.transfer(element);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <E> boolean tryTransfer(TransferQueue<E> queue, E element, long timeout, TimeUnit unit, int site)
            throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, queue);
        try {
            return queue.tryTransfer(element, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <V> V exchange(Exchanger<V> exchanger, V value, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, exchanger);
        try {
            return exchanger.exchange(value);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static <V> V exchange(Exchanger<V> exchanger, V value, long timeout, TimeUnit unit, int site)
            throws InterruptedException, TimeoutException {
        Trace.begin(SpanKind.THREAD, site, exchanger);
        try {
            return exchanger.exchange(value, timeout, unit);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
