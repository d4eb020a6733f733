package signalbox.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One reader who has joined, from an address of their own. What the site does not answer as it should is thrown. */
final class Member {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient client;
    private final URI site;
    private final int number;
    private volatile String cookie = "";

    Member(HttpClient client, URI site, int number) {
        this.client = client;
        this.site = site;
        this.number = number;
    }

    int number() {
        return number;
    }

    void join(String code) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(form("/join", Map.of("name", "Reader " + number, "code", code)));
        cookie = answer.headers()
                .firstValue("Set-Cookie")
                .map(set -> set.substring(0, set.indexOf(';')))
                .orElseThrow(() -> new IOException("no session: " + answer.statusCode()));
    }

    /** Presses Run; the path of the run's page. */
    String press(String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(form(path, fields));
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException(path + " answered " + answer.statusCode() + " to " + number));
    }

    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + " to " + number);
        }
        return answer.body();
    }

    /** Milliseconds that a page takes. */
    double timed(String path) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        page(path);
        return (System.nanoTime() - asked) / 1e6;
    }

    /** Follows that run to its end, as its page does. */
    Watched watch(String run, long pressed) throws IOException, InterruptedException {
        String id = run.substring(run.lastIndexOf('/') + 1);
        HttpRequest request = request("/streams?run=" + id)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
        Watched watched = new Watched(run, number, pressed);
        try (Stream<String> lines = answer.body()) {
            lines.takeWhile(line -> !watched.isEnd(line)).forEach(line -> {});
        }
        return watched;
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(LIMIT)
                .header("X-Forwarded-For", "10.0." + number / 250 + "." + (1 + number % 250));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
