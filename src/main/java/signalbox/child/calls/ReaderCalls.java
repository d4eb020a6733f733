package signalbox.child.calls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for reading characters, wherever they come from. Of a stream of lines each line is a wait of its own.
 */
public final class ReaderCalls {

    private ReaderCalls() {}

    public static int read(Reader reader, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.read();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int read(Reader reader, char[] buffer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.read(buffer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int read(Reader reader, char[] buffer, int from, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.read(buffer, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int read(Reader reader, CharBuffer buffer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.read(buffer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static String readAllAsString(Reader reader, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.readAllAsString();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static List<String> readAllLines(Reader reader, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.readAllLines();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long skip(Reader reader, long count, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.skip(count);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long transferTo(Reader reader, Writer writer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.transferTo(writer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable String readLine(BufferedReader reader, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, reader);
        try {
            return reader.readLine();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    /** Waits only while the stream is consumed. */
    public static Stream<String> lines(BufferedReader reader, int site) {
        return NotedLines.of(reader.lines(), reader, site);
    }
}
