package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the site keeps of a reader, as an HTTP client sees it. */
@Timeout(60)
final class ProgressTest {

    private static final String LESSON = "/lessons/one-job-four-ways";

    private static TestSite site;

    private Visitor ann;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(Map.of("SIGNALBOX_SPARES", "1"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void come() {
        ann = new Visitor(site.url(""));
    }

    @AfterEach
    void leave() {
        ann.close();
    }

    @Test
    void theReadersCookieIsOutOfReachOfScriptsAndOtherSites() throws IOException, InterruptedException {
        String cookie = ann.get("/").headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.matches("reader=[a-z2-7]{26};.*"), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void theContentsLeadBackToWhereTheReaderStopped() throws IOException, InterruptedException {
        assertFalse(ann.get("/").body().contains("Continue where you stopped"));
        ann.get(LESSON);
        assertTrue(ann.get("/").body().contains("href=\"" + LESSON + "\">Continue where you stopped"));
        assertEquals(
                204, ann.post(LESSON + "/place", Map.of("place", "run-them")).statusCode());
        assertTrue(ann.get("/").body().contains("href=\"" + LESSON + "#run-them\">Continue where you stopped"));
    }

    @Test
    void aLessonThatWasReadLeadsToTheNext() throws IOException, InterruptedException {
        ann.get("/");
        HttpResponse<String> answer = ann.post(LESSON + "/read", Map.of());
        assertEquals(303, answer.statusCode());
        String next = answer.headers().firstValue("Location").orElseThrow();
        String contents = ann.get("/").body();
        assertTrue(contents.contains("href=\"" + next + "\">Go on with the next lesson"), contents);
        assertTrue(contents.contains("<span class=\"standing read\">read</span>"), contents);
        assertTrue(ann.get(LESSON).body().contains("Read again"));
    }

    @Test
    void aRunThatEndedIsCounted() throws IOException, InterruptedException {
        ann.get(LESSON);
        HttpResponse<String> started = ann.post(
                LESSON + "/runs",
                Map.of(
                        "lab", "downloads",
                        "program", "Threads",
                        "action", "run",
                        "knob.downloads", "4",
                        "knob.threads", "2",
                        "knob.processes", "2",
                        "knob.latency", "20"));
        String run = started.headers().firstValue("Location").orElseThrow();
        site.stream(run.replace("/runs/", ""), "");
        // It is written on a thread of its own, just after its end was told.
        while (!ann.get("/").body().contains("1 of 4 programs run")) {
            Thread.onSpinWait();
        }
        assertTrue(ann.get("/").body().contains("#lab-downloads\">Continue where you stopped"));
    }

    @Test
    void anAnswerIsKeptWithItsReasonAndCounted() throws IOException, InterruptedException {
        ann.get(LESSON);
        HttpResponse<String> answer = ann.post(LESSON + "/questions/one-thread", Map.of("choice", "0"));
        assertEquals(303, answer.statusCode());
        assertEquals(
                LESSON + "#question-one-thread",
                answer.headers().firstValue("Location").orElseThrow());
        String page = ann.get(LESSON).body();
        assertEquals(1, page.split("<div class=\"reason ", -1).length - 1, "only the reason of what was answered");
        assertTrue(ann.get("/").body().contains("questions answered")
                || ann.get("/").body().contains("question answered"));
        assertFalse(ann.get(LESSON).body().contains("is not kept"));
    }

    @Test
    void anAnswerThatIsNoneIsRefusedInASentence() throws IOException, InterruptedException {
        for (String choice : List.of("", "99", "-1", "x", "99999999999")) {
            HttpResponse<String> answer = ann.post(LESSON + "/questions/one-thread/answer", Map.of("choice", choice));
            assertEquals(422, answer.statusCode(), choice);
            assertTrue(answer.body().contains("Choose one of the answers"), answer.body());
            assertFalse(answer.body().contains("<html"));
        }
        assertEquals(
                404, ann.post(LESSON + "/questions/none", Map.of("choice", "0")).statusCode());
    }

    @Test
    void aPredictionIsKeptAndMustNameEachProgramOnce() throws IOException, InterruptedException {
        ann.get(LESSON);
        String said = LESSON + "/predictions/order/said";
        List<String> whole = List.of("VirtualThreads", "Threads", "Processes", "Synchronous");
        assertTrue(ann.postAll(said, "place", whole).body().contains("You said Virtual threads, Threads"));
        assertTrue(ann.get(LESSON).body().contains("data-said=\"" + String.join(",", whole) + "\""));
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("Threads"),
                List.of("Threads", "Threads", "Processes", "Synchronous"),
                List.of("Threads", "Forged", "Processes", "Synchronous"))) {
            HttpResponse<String> answer = ann.postAll(said, "place", wrong);
            assertEquals(422, answer.statusCode(), wrong::toString);
            assertTrue(answer.body().contains("Give each program a place of its own"), answer.body());
        }
    }

    @Test
    void whoBringsNoCookieLeavesNothingBehind() throws IOException, InterruptedException {
        assertTrue(site.get(LESSON).headers().firstValue("Set-Cookie").isPresent());
        assertFalse(site.get("/").body().contains("Continue where you stopped"));
    }

    @Test
    void whatIsNoPlaceOrOfAnotherOriginIsRefused() throws IOException, InterruptedException {
        assertEquals(422, ann.post(LESSON + "/place", Map.of("place", "\"><b>")).statusCode());
        assertEquals(404, ann.post("/lessons/none/place", Map.of("place", "")).statusCode());
        for (String path : List.of("/place", "/read", "/questions/one-thread", "/predictions/order")) {
            assertEquals(
                    403,
                    site.post(LESSON + path, Map.of("place", ""), "http://evil.example")
                            .statusCode());
        }
    }

    @Test
    void withADamagedDatabaseLessonsAreReadAsEverAndPagesSaySo(@TempDir Path data)
            throws IOException, InterruptedException {
        Files.writeString(data.resolve("signalbox.db"), "no database at all\n".repeat(300));
        try (TestSite damaged = TestSite.start(Map.of("SIGNALBOX_DATA", data.toString(), "SIGNALBOX_SPARES", "0"));
                Visitor ben = new Visitor(damaged.url(""))) {
            ben.get("/");
            HttpResponse<String> lesson = ben.get(LESSON);
            assertEquals(200, lesson.statusCode());
            assertTrue(lesson.body().contains("Your progress is not kept at the moment"), lesson.body());
            assertTrue(lesson.body().contains("signalbox.db is damaged"));
            assertFalse(lesson.body().contains(data.toString()), "a reader need not know where it lies");
            assertEquals(303, ben.post(LESSON + "/read", Map.of()).statusCode());
            HttpResponse<String> answer = ben.post(LESSON + "/questions/one-thread", Map.of("choice", "0"));
            assertTrue(answer.body().contains("<div class=\"reason "), "the reason is shown even so");
            assertTrue(answer.body().contains("This answer is not kept."));
        }
    }
}
