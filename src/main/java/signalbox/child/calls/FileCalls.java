package signalbox.child.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for the methods of {@link Files} that read or write what a file holds. Looking at its attributes is no wait
 * that a picture would show.
 */
public final class FileCalls {

    private FileCalls() {}

    @Replaces(staticOf = Files.class)
    public static byte[] readAllBytes(Path path, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.readAllBytes(path);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static String readString(Path path, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.readString(path);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static String readString(Path path, Charset charset, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.readString(path, charset);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static List<String> readAllLines(Path path, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.readAllLines(path);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static List<String> readAllLines(Path path, Charset charset, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.readAllLines(path, charset);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static Path write(Path path, byte[] bytes, OpenOption[] options, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.write(path, bytes, options);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static Path write(Path path, Iterable<? extends CharSequence> lines, OpenOption[] options, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.write(path, lines, options);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static Path write(
            Path path, Iterable<? extends CharSequence> lines, Charset charset, OpenOption[] options, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.write(path, lines, charset, options);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static Path writeString(Path path, CharSequence text, OpenOption[] options, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.writeString(path, text, options);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static Path writeString(Path path, CharSequence text, Charset charset, OpenOption[] options, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.writeString(path, text, charset, options);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static long copy(Path path, OutputStream out, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.copy(path, out);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static long copy(InputStream in, Path path, CopyOption[] options, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.copy(in, path, options);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static Path copy(Path path, Path target, CopyOption[] options, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.copy(path, target, options);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static Path move(Path path, Path target, CopyOption[] options, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.move(path, target, options);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    public static long mismatch(Path path, Path other, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, path);
        try {
            return Files.mismatch(path, other);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Files.class)
    @SuppressWarnings("StreamResourceLeak") // The program closes it.
    public static Stream<String> lines(Path path, int site) throws IOException {
        try {
            return NotedLines.of(Files.lines(path), path, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }

    @Replaces(staticOf = Files.class)
    @SuppressWarnings("StreamResourceLeak") // The program closes it.
    public static Stream<String> lines(Path path, Charset charset, int site) throws IOException {
        try {
            return NotedLines.of(Files.lines(path, charset), path, site);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        }
    }
}
