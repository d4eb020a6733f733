package signalbox.child.calls;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting until a channel is ready.
 */
public final class SelectorCalls {

    private SelectorCalls() {}

    public static int select(Selector selector, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, selector);
        try {
            return selector.select();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int select(Selector selector, long millis, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, selector);
        try {
            return selector.select(millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int select(Selector selector, Consumer<SelectionKey> action, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, selector);
        try {
            return selector.select(action);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int select(Selector selector, Consumer<SelectionKey> action, long millis, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, selector);
        try {
            return selector.select(action, millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
