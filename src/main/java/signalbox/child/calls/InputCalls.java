package signalbox.child.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for reading bytes from a stream: a socket's, a file's, another process's output. Reads that are answered
 * from memory end too soon to be kept.
 */
public final class InputCalls {

    private InputCalls() {}

    public static int read(InputStream in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.read();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int read(InputStream in, byte[] buffer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.read(buffer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int read(InputStream in, byte[] buffer, int from, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.read(buffer, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static byte[] readAllBytes(InputStream in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readAllBytes();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static byte[] readNBytes(InputStream in, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readNBytes(length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int readNBytes(InputStream in, byte[] buffer, int from, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readNBytes(buffer, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long skip(InputStream in, long count, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.skip(count);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void skipNBytes(InputStream in, long count, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            in.skipNBytes(count);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long transferTo(InputStream in, OutputStream out, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.transferTo(out);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
