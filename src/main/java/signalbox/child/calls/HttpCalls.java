package signalbox.child.calls;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for waiting for an answer over HTTP. {@code sendAsync} does not wait: whoever asks its future does.
 */
public final class HttpCalls {

    private HttpCalls() {}

    public static <T> HttpResponse<T> send(
            HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> handler, int site)
            throws IOException, InterruptedException {
        Trace.begin(SpanKind.IO, site, uri(request));
        try {
            return client.send(request, handler);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean awaitTermination(HttpClient client, Duration duration, int site) throws InterruptedException {
        Trace.begin(SpanKind.IO, site, client);
        try {
            return client.awaitTermination(duration);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void close(HttpClient client, int site) {
        Trace.begin(SpanKind.IO, site, client);
        try {
            client.close();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    private static @Nullable URI uri(@Nullable HttpRequest request) {
        return request == null ? null : request.uri();
    }
}
