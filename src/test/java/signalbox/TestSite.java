package signalbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signalbox.sandbox.Layer;
import signalbox.sandbox.Profile;

/** The whole site on a free port, with real children, and a client for it that does not follow redirects. */
public final class TestSite implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Site site;

    private TestSite(Site site) {
        this.site = site;
    }

    /** Starts it with these settings besides the usual ones. */
    public static TestSite start(Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SIGNALBOX_PORT", "0");
        environment.put("SIGNALBOX_CACHE", Path.of("target", "test-cache").toString());
        environment.putIfAbsent("SIGNALBOX_DATA", folder().toString());
        Site site = new Site(Config.from(environment, Path.of("target")));
        site.start();
        return new TestSite(site);
    }

    /** Starts it for a study group, with these settings besides. */
    public static TestSite group(Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SIGNALBOX_GROUP", "Tuesday evening");
        environment.put("SIGNALBOX_HOST", "127.0.0.1");
        environment.putIfAbsent("SIGNALBOX_SPARES", "0");
        return start(environment);
    }

    /** The code with which its group is joined, as the start prints it. */
    public String code() {
        return site.group().orElseThrow().room().room().code().text();
    }

    /** The path of the host link of a group that is new. */
    public String hostLink() {
        return "/host/" + site.group().orElseThrow().secret().orElseThrow().text();
    }

    /** All that the site answers, each as {@code GET /path}. */
    List<String> routes() {
        return site.routes();
    }

    /** Two sites at once must not share what they keep. */
    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "site");
    }

    /** Whether a sandbox keeps in what readers write. */
    boolean holds() {
        return site.sandbox().holds(Profile.COMPUTE);
    }

    /** What is in force of the sandbox, and how. */
    List<String> sandboxLines() {
        return site.sandbox().layers().stream().map(Layer::detail).toList();
    }

    /** Address of a page. */
    public String url(String path) {
        return "http://localhost:" + site.port() + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks as a proxy on this machine would that serves that address. */
    HttpResponse<String> getFor(String address, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("X-Forwarded-For", address)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form as a page of the site would. */
    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return post(path, form, url(""));
    }

    /** Sends a form as a page of that origin would. */
    HttpResponse<String> post(String path, Map<String, String> form, String origin)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** All lines of a stream, to its end. */
    List<String> stream(String run, String lastEventId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url("/streams?run=" + run)))
                .header("Last-Event-ID", lastEventId)
                .build();
        try (Stream<String> lines =
                client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            return lines.toList();
        }
    }

    /** All lines of a stream of that address, to its end. */
    List<String> lines(String path) throws IOException, InterruptedException {
        return get(path).body().lines().toList();
    }

    @Override
    public void close() {
        client.close();
        site.close();
    }
}
