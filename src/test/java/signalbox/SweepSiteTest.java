package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sweeps as an HTTP client sees them. */
@Timeout(120)
final class SweepSiteTest {

    private static final String LESSON = "/lessons/trials";
    private static final Pattern DOT = Pattern.compile("<circle class=\"curve-dot\" cx=\"[0-9.]+%\"");

    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_CONTENT", "src/test/resources/blocks"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String started(String sweep) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.post(LESSON + "/sweeps", Map.of("sweep", sweep));
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static long dots(String html) {
        return DOT.matcher(html).results().count();
    }

    @Test
    void theLessonSaysBeforehandHowLongItTakes() throws IOException, InterruptedException {
        String page = site.get(LESSON).body();
        assertTrue(page.contains("the 6 runs take about <b>640 ms</b> together"), page);
        assertTrue(page.contains("⌈16 / threads⌉ × 20 ms"), page);
        assertTrue(page.contains("Before that it runs <em>In a row</em> once"), page);
        assertEquals(0, dots(page));
    }

    @Test
    void theCurveIsStreamedAndStaysOnItsPage() throws IOException, InterruptedException {
        String page = started("how-many");
        String id = page.replace("/batches/", "");
        List<String> stream = site.lines("/streams?curve=" + id);
        assertEquals(1, stream.stream().filter("event: end"::equals).count());
        long drawn = stream.stream()
                .filter(line -> line.contains("class=\"curve-frame\""))
                .count();
        assertTrue(drawn >= 6, "at least once for each run that ended, not " + drawn);
        String over = site.get(page).body();
        assertTrue(over.contains("data-state=\"over\""), over);
        assertEquals(6, dots(over));
        assertFalse(over.contains("http-equiv=\"refresh\""));
        String lesson = site.get(LESSON + "?curve=" + id).body();
        assertEquals(6, dots(lesson), "the lesson shows it again");
        List<String> again = site.lines("/streams?curve=" + id);
        assertEquals(1, again.stream().filter("event: message"::equals).count(), "all of it at once");
    }

    @Test
    void theBaselineIsMeasuredFirst() throws IOException, InterruptedException {
        String page = started("shared");
        site.lines("/streams?curve=" + page.replace("/batches/", ""));
        String over = site.get(page).body();
        assertTrue(over.contains(">In a row</a></th>"), over);
        assertTrue(over.contains("class=\"curve-formula\" d=\"M40 "), "the formula is drawn from end to end");
        assertEquals(2, dots(over));
    }

    @Test
    void aSweepThatIsNotThereIsToldOf() throws IOException, InterruptedException {
        assertEquals(404, site.post(LESSON + "/sweeps", Map.of("sweep", "none")).statusCode());
        assertEquals(404, site.post(LESSON + "/sweeps/panel", Map.of()).statusCode());
        assertEquals(422, site.get("/streams").statusCode());
        assertTrue(site.lines("/streams?curve=" + "c".repeat(26)).contains("event: gone"));
    }

    @Test
    void aSweepThatDoesNotFitInTheLineIsTurnedAwayAsAWhole() throws IOException, InterruptedException {
        try (TestSite small = TestSite.start(Map.of(
                "SIGNALBOX_READER_QUEUE", "3",
                "SIGNALBOX_SPARES", "0",
                "SIGNALBOX_CONTENT", "src/test/resources/blocks"))) {
            HttpResponse<String> answer = small.post(LESSON + "/sweeps/panel", Map.of("sweep", "how-many"));
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("too many runs in line"), answer.body());
            assertEquals(
                    "#sweep-how-many-message",
                    answer.headers().firstValue("HX-Retarget").orElse(""));
        }
    }
}
