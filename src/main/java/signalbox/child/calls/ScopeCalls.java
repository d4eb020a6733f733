package signalbox.child.calls;

import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Configuration;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for structured concurrency, a preview in JDK 25: the only class that touches it, loaded only for programs
 * that do. {@code fork} does not wait; the threads it starts are noted by the factory the scope was opened with.
 */
public final class ScopeCalls {

    private ScopeCalls() {}

    @Replaces(staticOf = StructuredTaskScope.class)
    public static StructuredTaskScope<?, ?> open(int site) {
        return opened(Joiner.awaitAllSuccessfulOrThrow(), Function.identity(), site);
    }

    @Replaces(staticOf = StructuredTaskScope.class)
    public static StructuredTaskScope<?, ?> open(Joiner<?, ?> joiner, int site) {
        return opened(joiner, Function.identity(), site);
    }

    /** The program's own function has the last word on the factory. */
    @Replaces(staticOf = StructuredTaskScope.class)
    public static StructuredTaskScope<?, ?> open(
            Joiner<?, ?> joiner, Function<Configuration, Configuration> configuration, int site) {
        return opened(joiner, configuration, site);
    }

    public static Configuration withThreadFactory(
            Configuration configuration, @Nullable ThreadFactory factory, int site) {
        try {
            return configuration.withThreadFactory(NotingFactory.around(factory, site));
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }

    public static <R> R join(StructuredTaskScope<?, R> scope, int site) throws InterruptedException {
        Trace.begin(SpanKind.THREAD, site, scope);
        try {
            return scope.join();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void close(StructuredTaskScope<?, ?> scope, int site) {
        Trace.begin(SpanKind.THREAD, site, scope);
        try {
            scope.close();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    private static StructuredTaskScope<?, ?> opened(
            Joiner<?, ?> joiner, @Nullable Function<Configuration, Configuration> configuration, int site) {
        ThreadFactory threads = new NotingFactory(Thread.ofVirtual().factory(), site);
        try {
            return StructuredTaskScope.open(
                    joiner,
                    configuration == null ? null : before -> configuration.apply(before.withThreadFactory(threads)));
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }
}
