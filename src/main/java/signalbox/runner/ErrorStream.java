package signalbox.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.Report;
import signalbox.wire.ReportCodec;

/**
 * Follows a child's error stream, where the JVM itself and processes that inherited it speak. Makes lines of it and
 * keeps its tail. Thread-safe.
 */
final class ErrorStream {

    /** Characters of the tail that are kept. */
    private static final int TAIL_CHARS = 4_000;

    private final InputStream in;
    private final StringBuilder tail = new StringBuilder();

    ErrorStream(InputStream in) {
        this.in = in;
    }

    /** Tells every piece of text, until the stream ends. */
    void follow(Consumer<Report> sink) {
        char[] piece = new char[ReportCodec.MAX_TEXT_CHARS];
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (int count = reader.read(piece); count > 0; count = reader.read(piece)) {
                String text = new String(piece, 0, count);
                keep(text);
                tell(text, sink);
            }
        } catch (IOException e) {
            keep(""); // The pipe is closed when the child is killed; its end is told by the channel.
        }
    }

    synchronized String tail() {
        return tail.toString();
    }

    /** Lets go of the stream, so that {@link #follow} ends though a stranger holds its other end. */
    void close() {
        try {
            in.close();
        } catch (IOException e) {
            keep(""); // It was closed before.
        }
    }

    private synchronized void keep(String text) {
        tail.append(text);
        if (tail.length() > TAIL_CHARS) {
            tail.delete(0, tail.length() - TAIL_CHARS);
        }
    }

    private static void tell(String text, Consumer<Report> sink) {
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            boolean endsLine = end >= 0;
            String line = text.substring(from, endsLine ? end : text.length());
            sink.accept(new Report.Printed(OutputStreamKind.ERR, line, endsLine, -1, System.nanoTime()));
            from += line.length() + 1;
        }
    }
}
