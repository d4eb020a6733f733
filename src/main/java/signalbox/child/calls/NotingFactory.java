package signalbox.child.calls;

import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;

/**
 * Makes the very threads that another factory makes and notes each as about to start: for executors that start what
 * they made at once and never show their factory. As safe for use by several threads as that factory.
 */
final class NotingFactory implements ThreadFactory {

    private final ThreadFactory factory;
    private final int site;

    NotingFactory(ThreadFactory factory, int site) {
        this.factory = factory;
        this.site = site;
    }

    /** Null stays null: it is the JDK's to refuse. */
    static @Nullable ThreadFactory around(@Nullable ThreadFactory factory, int site) {
        return factory == null ? null : new NotingFactory(factory, site);
    }

    @Override
    public @Nullable Thread newThread(Runnable task) {
        try {
            Thread thread = factory.newThread(task);
            if (thread != null) {
                Trace.starting(thread, site);
            }
            return thread;
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }

    @Override
    public String toString() {
        return factory.toString();
    }
}
