package signalbox.bench;

import java.io.IOException;
import java.net.CookieManager;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One reader with a cookie of its own, who starts runs and follows them as a page does. */
final class Reader implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();

    Reader(URI site) {
        this.site = site;
    }

    /** Opens a page, so that the connection and the cookie are there as they are for a reader who presses Run. */
    void open(String path) throws IOException, InterruptedException {
        HttpResponse<Void> page = client.send(get(path).build(), HttpResponse.BodyHandlers.discarding());
        if (page.statusCode() != 200) {
            throw new IOException(path + " answered " + page.statusCode());
        }
    }

    /** Presses Run; the answer is the path of the run's page. */
    String run(String lesson, Map<String, String> form) throws IOException, InterruptedException {
        return post("/lessons/" + lesson + "/runs", form);
    }

    /** Sends the form of a program that the reader wrote; the answer is the path of the run's page. */
    String post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = get(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("Run answered " + answer.statusCode() + ": " + answer.body()));
    }

    /** Follows a run to its end. {@code path} is what {@link #run} gave. */
    void follow(String path, SseListener listener) throws IOException, InterruptedException {
        String id = path.substring(path.lastIndexOf('/') + 1);
        HttpRequest request =
                get("/streams?run=" + id).header("Accept", "text/event-stream").build();
        HttpResponse<Stream<String>> stream = client.send(request, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = stream.body()) {
            lines.takeWhile(line -> !listener.line(line, System.nanoTime())).forEach(line -> {});
        }
    }

    /** Outcome and figures of a run that is over. */
    JsonNode figures(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(get(path + ".json").build(), HttpResponse.BodyHandlers.ofString());
        return json.readTree(answer.body());
    }

    /** The raw events of a run. */
    String log(String path) throws IOException, InterruptedException {
        return client.send(get(path + ".ndjson").build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).timeout(LIMIT);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /** Sees each line of the stream with the nanosecond at which it arrived. */
    interface SseListener {
        /** Answers whether the run is over. */
        boolean line(String line, long arrived);
    }
}
