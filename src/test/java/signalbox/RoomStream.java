package signalbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What a page about the room is told by its stream. */
final class RoomStream {

    private RoomStream() {}

    /** The first that a page without anything is told: all of it, up to the end of the first event. */
    static String first(TestSite site, Visitor who, String audience) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.url("/streams?room=" + audience)))
                .header(
                        "Cookie",
                        who.cookies().entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            StringBuilder told = new StringBuilder();
            try (InputStream body = answer.body()) {
                while (told.indexOf("\n\n", told.indexOf("data:")) < 0 || told.indexOf("data:") < 0) {
                    byte[] more = new byte[4096];
                    int count = body.read(more);
                    if (count < 0) {
                        throw new IOException("The stream ended: " + told);
                    }
                    told.append(new String(more, 0, count, StandardCharsets.UTF_8));
                }
            }
            client.shutdownNow();
            return told.toString();
        }
    }
}
