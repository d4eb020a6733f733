package signalbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One reader's browser as far as cookies go: it keeps them, sends them back, and follows no redirect. */
final class Visitor implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;
    private final Map<String, String> cookies = new TreeMap<>();

    /** @param site its address, without a slash at the end */
    Visitor(String site) {
        this.site = site;
    }

    /** The same reader at a site of another address. */
    Visitor at(String other) {
        Visitor moved = new Visitor(other);
        moved.cookies.putAll(cookies);
        return moved;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    /** Sends a form with one field, several times. */
    HttpResponse<String> postAll(String path, String field, List<String> values)
            throws IOException, InterruptedException {
        String body = values.stream().map(value -> field + "=" + value).collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    /** Sends a file as the form of a page does. */
    HttpResponse<String> upload(String path, String field, String text) throws IOException, InterruptedException {
        String boundary = "----boundary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"file.json\"\r\nContent-Type: application/json\r\n\r\n" + text + "\r\n--" + boundary
                + "--\r\n";
        return post(path, "multipart/form-data; boundary=" + boundary, body);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", type)
                .header("Origin", site)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String name = cookie.substring(0, cookie.indexOf('='));
            String value = cookie.substring(name.length() + 1, cookie.indexOf(';'));
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return answer;
    }

    /** The id in its cookie. */
    Optional<String> reader() {
        return Optional.ofNullable(cookies.get("reader"));
    }

    /** All its cookies. */
    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** Takes over the cookies of another one, in place of its own: as if somebody had copied them. */
    void steal(Map<String, String> stolen) {
        cookies.clear();
        cookies.putAll(stolen);
    }

    @Override
    public void close() {
        client.close();
    }
}
