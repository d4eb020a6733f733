package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How pages, files and events travel: compressed or not, kept or not. */
@Timeout(60)
final class TransferTest {

    private static final String LESSON = "/lessons/one-job-four-ways";
    private static final Pattern STYLES = Pattern.compile("/assets/[0-9a-f]+/css/main\\.css");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(Map.of("SIGNALBOX_SPARES", "1"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url(path)));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aFileComesAsTheBrowserLikesItAndIsKeptForEver() throws IOException, InterruptedException {
        Matcher styles = STYLES.matcher(site.get(LESSON).body());
        assertTrue(styles.find());
        int plain = get(styles.group()).body().length;
        for (String encoding : List.of("br", "gzip")) {
            HttpResponse<byte[]> answer = get(styles.group(), "Accept-Encoding", encoding);
            assertEquals(encoding, header(answer, "Content-Encoding"));
            assertEquals("Accept-Encoding", header(answer, "Vary"));
            assertEquals(String.valueOf(answer.body().length), header(answer, "Content-Length"));
            assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
            assertTrue(answer.body().length * 2 < plain, answer.body().length + " of " + plain);
        }
        HttpResponse<byte[]> refused = get(styles.group(), "Accept-Encoding", "br;q=0, gzip;q=0");
        assertEquals("", header(refused, "Content-Encoding"));
        assertEquals(plain, refused.body().length);
    }

    @Test
    void aPageIsCompressedForWhoTakesIt() throws IOException, InterruptedException {
        String plain = new String(get("/glossary").body(), StandardCharsets.UTF_8);
        HttpResponse<byte[]> packed = get("/glossary", "Accept-Encoding", "gzip");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(packed, "Vary"));
        assertTrue(packed.body().length * 3 < plain.length());
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()));
        assertEquals(plain, new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aPageThatIsStillTheSameIsNotSentAgain() throws IOException, InterruptedException {
        for (String path : List.of("/", LESSON, "/glossary", "/search?q=lock")) {
            HttpResponse<byte[]> first = get(path, "Accept-Encoding", "gzip");
            assertEquals("private, no-cache", header(first, "Cache-Control"), path);
            String tag = header(first, "ETag");
            HttpResponse<byte[]> second = get(path, "If-None-Match", "\"other\", " + tag);
            assertEquals(304, second.statusCode(), path);
            assertEquals(tag, header(second, "ETag"), path);
            assertEquals(0, second.body().length, path);
            assertEquals(200, get(path, "If-None-Match", "\"other\"").statusCode(), path);
        }
    }

    @Test
    void whatAReaderHasDoneMakesItAnotherPage() throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor(site.url(""))) {
            String before = header(visitor.get("/"), "ETag");
            assertEquals(before, header(visitor.get("/"), "ETag"));
            visitor.get(LESSON);
            assertNotEquals(before, header(visitor.get("/"), "ETag"));
        }
    }

    @Test
    void noBrowserKeepsProblemsAndWhatIsKeptOfAReader() throws IOException, InterruptedException {
        for (String path : List.of("/nowhere", "/progress", "/review", "/progress/forget")) {
            assertEquals("no-store", header(get(path), "Cache-Control"), path);
            assertEquals("", header(get(path), "ETag"), path);
        }
    }

    @Test
    void noPageTellsWhoItsReaderIs() throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor(site.url(""))) {
            visitor.get("/");
            for (String path : List.of("/", LESSON, "/progress", "/review")) {
                String page = visitor.get(path).body();
                assertTrue(!page.contains(visitor.reader().orElseThrow()), path);
            }
        }
    }

    @Test
    void noCompressionHoldsEventsBack() throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor(site.url(""))) {
            // It takes more than half a minute, if it is not stopped once its first line has come.
            String run = visitor.post(LESSON + "/runs", downloads("400"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replace("/runs/", "");
            HttpRequest request = HttpRequest.newBuilder(URI.create(site.url("/streams?run=" + run)))
                    .header("Accept-Encoding", "gzip, br")
                    .build();
            HttpResponse<Stream<String>> answer = CLIENT.send(request, BodyHandlers.ofLines());
            assertEquals("", header(answer, "Content-Encoding"));
            try (Stream<String> stream = answer.body()) {
                Iterator<String> lines = stream.iterator();
                skipTo(lines, "class=\"piece\"");
                visitor.post("/runs/" + run + "/stop", Map.of());
                skipTo(lines, "data-outcome=\"stopped\"");
            }
        }
    }

    private static Map<String, String> downloads(String count) {
        return Map.of(
                "lab",
                "downloads",
                "program",
                "Synchronous",
                "action",
                "run",
                "knob.downloads",
                count,
                "knob.threads",
                "3",
                "knob.processes",
                "2",
                "knob.latency",
                "100");
    }

    private static void skipTo(Iterator<String> lines, String part) {
        while (lines.hasNext()) {
            if (lines.next().contains(part)) {
                return;
            }
        }
        fail("There is no line with " + part);
    }
}
