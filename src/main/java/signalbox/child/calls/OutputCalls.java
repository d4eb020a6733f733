package signalbox.child.calls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for writing to a stream, which waits where the other side does not read. What goes to memory ends too soon
 * to be kept.
 */
public final class OutputCalls {

    private OutputCalls() {}

    public static void write(OutputStream out, int value, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, out);
        try {
            out.write(value);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void write(OutputStream out, byte[] bytes, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, out);
        try {
            out.write(bytes);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void write(OutputStream out, byte[] bytes, int from, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, out);
        try {
            out.write(bytes, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void flush(OutputStream out, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, out);
        try {
            out.flush();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void write(Writer writer, int character, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, writer);
        try {
            writer.write(character);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void write(Writer writer, char[] text, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, writer);
        try {
            writer.write(text);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void write(Writer writer, char[] text, int from, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, writer);
        try {
            writer.write(text, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void write(Writer writer, String text, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, writer);
        try {
            writer.write(text);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void write(Writer writer, String text, int from, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, writer);
        try {
            writer.write(text, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void flush(Writer writer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, writer);
        try {
            writer.flush();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
