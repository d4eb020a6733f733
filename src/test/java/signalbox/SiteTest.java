package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The site as an HTTP client sees it. */
@Timeout(60)
final class SiteTest {

    private static final String LESSON = "/lessons/one-job-four-ways";
    private static final Pattern PIECE = Pattern.compile("<span class=\"piece");

    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(Map.of("SIGNALBOX_SPARES", "1"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Map<String, String> form(String program, String downloads) {
        Map<String, String> form = new HashMap<>();
        form.put("lab", "downloads");
        form.put("program", program);
        form.put("action", "run");
        form.put("knob.downloads", downloads);
        form.put("knob.threads", "3");
        form.put("knob.processes", "2");
        form.put("knob.latency", "20");
        return form;
    }

    private static String started(Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.post(LESSON + "/runs", form);
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void pagesAnswer() throws IOException, InterruptedException {
        assertEquals("ok\n", site.get("/health").body());
        assertTrue(site.get("/").body().contains(LESSON));
        HttpResponse<String> lesson = site.get(LESSON);
        assertEquals(200, lesson.statusCode());
        assertTrue(lesson.body().contains("Run all"));
        assertTrue(lesson.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .contains("default-src 'none'"));
    }

    @Test
    void assetsAreKeptForEverUnderTheirVersion() throws IOException, InterruptedException {
        var asset = Pattern.compile("/assets/[0-9a-f]+/css/main.css")
                .matcher(site.get("/").body());
        assertTrue(asset.find());
        HttpResponse<String> css = site.get(asset.group());
        assertTrue(css.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertEquals(404, site.get("/assets/0000000000000000/css/site.css").statusCode());
    }

    @Test
    void whatIsNotThereHasAWayBack() throws IOException, InterruptedException {
        for (String path : List.of(
                "/nowhere",
                "/lessons/none",
                "/runs/none",
                "/runs/" + "a".repeat(26),
                "/runs/none.json",
                "/batches/x")) {
            HttpResponse<String> answer = site.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("Back to the contents"), path);
        }
        assertEquals(404, site.post(LESSON + "/runs", form("Forged", "4")).statusCode());
    }

    @Test
    void aKnobOutOfRangeIsNamedWithItsRange() throws IOException, InterruptedException {
        for (String value : List.of("0", "401", "many", "")) {
            HttpResponse<String> answer = site.post(LESSON + "/runs/panel", form("Synchronous", value));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("“Downloads” must be a whole number from 1 to 400"), answer.body());
            assertFalse(answer.body().contains("<html"));
        }
    }

    @Test
    void formsOfOtherOriginsAreRefused() throws IOException, InterruptedException {
        for (String origin : List.of("http://evil.example", "http://localhost:1", "null")) {
            assertEquals(
                    403,
                    site.post(LESSON + "/runs", form("Synchronous", "4"), origin)
                            .statusCode(),
                    origin);
        }
    }

    @Test
    void otherHostNamesAreRefused() throws IOException {
        URI address = URI.create(site.url("/"));
        try (Socket socket = new Socket("localhost", address.getPort());
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
            assertTrue(answer.contains("SIGNALBOX_PUBLIC_URL"));
        }
    }

    @Test
    void aRunIsStreamedWithoutGapOrDoubleFromAnyCursor() throws IOException, InterruptedException {
        String run = started(form("Synchronous", "8")).replace("/runs/", "");
        List<String> whole = site.stream(run, "");
        assertEquals(1, whole.stream().filter("event: end"::equals).count());
        assertTrue(pieces(whole) >= 8);
        List<String> cursors = whole.stream()
                .filter(line -> line.startsWith("id: "))
                .distinct()
                .toList();
        for (String cursor : cursors) {
            List<String> before = whole.subList(0, endOfEvent(whole, whole.lastIndexOf(cursor)));
            List<String> after = site.stream(run, cursor.substring("id: ".length()));
            assertEquals(pieces(whole), pieces(before) + pieces(after), cursor);
        }
    }

    @Test
    void aRunThatIsOverTellsWhatItWas() throws IOException, InterruptedException {
        String page = started(form("Threads", "6"));
        site.stream(page.replace("/runs/", ""), "");
        assertTrue(site.get(page).body().contains("data-state=\"over\""));
        assertTrue(site.get(page + ".json").body().contains("\"kind\":\"finished\""));
        assertTrue(site.get(page + ".ndjson").body().contains("\"event\":\"started\""));
        HttpResponse<String> picture = site.get(page + ".svg");
        assertTrue(picture.body().contains("<svg"));
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
                picture.headers().firstValue("Content-Security-Policy").orElseThrow(),
                "the picture brings its own stylesheet");
    }

    @Test
    void aForgottenRunEndsItsStreamAtOnce() throws IOException, InterruptedException {
        List<String> lines = site.stream("b".repeat(26), "");
        assertTrue(lines.contains("event: gone"));
        assertTrue(lines.contains("event: end"));
    }

    @Test
    void tooManyRunsInLineAreTurnedAway() throws IOException, InterruptedException {
        try (TestSite small = TestSite.start(Map.of("SIGNALBOX_READER_QUEUE", "1", "SIGNALBOX_SPARES", "0"))) {
            Map<String, String> form = form("Synchronous", "4");
            form.put("action", "repeat");
            HttpResponse<String> answer = small.post(LESSON + "/runs", form);
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        }
    }

    private static long pieces(List<String> lines) {
        return lines.stream()
                .mapToLong(line -> PIECE.matcher(line).results().count())
                .sum();
    }

    private static int endOfEvent(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).isEmpty()) {
            at++;
        }
        return at;
    }
}
