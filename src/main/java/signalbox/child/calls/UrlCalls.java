package signalbox.child.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for {@link URL}s and their connections. Whatever asks for a part of the answer waits for it.
 */
public final class UrlCalls {

    private UrlCalls() {}

    public static InputStream openStream(URL url, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url);
        try {
            return url.openStream();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static Object getContent(URL url, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url);
        try {
            return url.getContent();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable Object getContent(URL url, Class<?>[] types, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url);
        try {
            return url.getContent(types);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void connect(URLConnection connection, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            connection.connect();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static InputStream getInputStream(URLConnection connection, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getInputStream();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static OutputStream getOutputStream(URLConnection connection, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getOutputStream();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static Object getContent(URLConnection connection, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getContent();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable Object getContent(URLConnection connection, Class<?>[] types, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getContent(types);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable String getHeaderField(URLConnection connection, String name, int site) {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getHeaderField(name);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable String getHeaderField(URLConnection connection, int index, int site) {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getHeaderField(index);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static Map<String, List<String>> getHeaderFields(URLConnection connection, int site) {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getHeaderFields();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int getContentLength(URLConnection connection, int site) {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getContentLength();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long getContentLengthLong(URLConnection connection, int site) {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getContentLengthLong();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable String getContentType(URLConnection connection, int site) {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getContentType();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int getResponseCode(HttpURLConnection connection, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getResponseCode();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable String getResponseMessage(HttpURLConnection connection, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, url(connection));
        try {
            return connection.getResponseMessage();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    private static @Nullable URL url(@Nullable URLConnection connection) {
        return connection == null ? null : connection.getURL();
    }
}
