package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Review, export, import and forgetting, as an HTTP client sees them. */
@Timeout(60)
final class KeepingTest {

    private static final String LESSON = "/lessons/one-job-four-ways";

    private static final String EXERCISE = "/lessons/deciding";
    private static final String BASKET = "eight-jobs-basket";

    private static TestSite site;

    private Visitor ann;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(Map.of("SIGNALBOX_SPARES", "0"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void come() throws IOException, InterruptedException {
        ann = new Visitor(site.url(""));
        ann.get("/");
    }

    @AfterEach
    void leave() {
        ann.close();
    }

    /** The number of a choice of the lesson's question that is wrong. */
    private String wrongChoice() throws IOException, InterruptedException {
        try (Visitor other = new Visitor(site.url(""))) {
            for (String choice : List.of("0", "1")) {
                String answer = other.post(LESSON + "/questions/one-thread/answer", Map.of("choice", choice))
                        .body();
                if (answer.contains("class=\"reason wrong\"")) {
                    return choice;
                }
            }
        }
        throw new AssertionError("one of two choices must be wrong");
    }

    @Test
    void aWrongChoiceInAnExerciseComesAgainAndARightOneCounts() throws IOException, InterruptedException {
        ann.post(EXERCISE + "/runs", Map.of("lab", BASKET, "program", "BasketPool", "action", "run"));
        String kept = ann.get("/progress.json").body();
        assertTrue(kept.contains("\"kind\" : \"choice\""), kept);
        assertTrue(ann.get("/review").body().contains("The next comes in a day."));

        Instant yesterday = Instant.now().minus(Duration.ofHours(25));
        try (Visitor ben = new Visitor(site.url(""))) {
            ben.upload("/progress/import", "file", kept.replaceAll("(\"at\" : \")[^\"]*", "$1" + yesterday));
            String review = ben.get("/review").body();
            assertTrue(review.contains("You chose <em>A pool of the machine's size</em>."), review);
            assertTrue(review.contains("href=\"" + EXERCISE + "#lab-" + BASKET + "\">Choose and run it again"), review);
            ben.post(EXERCISE + "/runs", Map.of("lab", BASKET, "program", "BasketLoop", "action", "run"));
            assertTrue(ben.get("/review").body().contains("The next comes in 3 days."));
        }
    }

    @Test
    void runningAllWaysIsNoChoice() throws IOException, InterruptedException {
        ann.post(EXERCISE + "/runs", Map.of("lab", BASKET, "program", "BasketPool", "action", "all"));
        assertFalse(ann.get("/progress.json").body().contains("\"choice\""));
    }

    private static String file(Instant at, String choice) {
        return """
                {"format": "signalbox-progress", "version": 1, "replies": [
                  {"lesson": "one-job-four-ways", "block": "one-thread", "kind": "question",
                   "said": "%s", "at": "%s", "came": "0", "right": false}]}""".formatted(choice, at);
    }

    @Test
    void aWrongAnswerComesAgainAfterADay() throws IOException, InterruptedException {
        String wrong = wrongChoice();
        assertTrue(ann.get("/review").body().contains("Nothing is to be reviewed now."));
        ann.post(LESSON + "/questions/one-thread", Map.of("choice", wrong));
        assertTrue(ann.get("/review").body().contains("The next comes in a day."));

        Instant yesterday = Instant.now().minus(Duration.ofHours(25));
        try (Visitor ben = new Visitor(site.url(""))) {
            ben.upload("/progress/import", "file", file(yesterday, wrong));
            String review = ben.get("/review").body();
            assertTrue(review.contains("One thing is to be reviewed."), review);
            assertFalse(review.contains("class=\"reason"), "the answer is not given away");
            assertTrue(ben.get("/").body().contains("One thing that went wrong comes again."));
            String right = wrong.equals("0") ? "1" : "0";
            ben.post(LESSON + "/questions/one-thread", Map.of("choice", right));
            assertTrue(ben.get("/review").body().contains("The next comes in 3 days."));
        }
    }

    @Test
    void whatWasDownloadedIsTakenOverElsewhere() throws IOException, InterruptedException {
        ann.post(LESSON + "/read", Map.of());
        ann.post(LESSON + "/questions/one-thread", Map.of("choice", "0"));
        HttpResponse<String> download = ann.get("/progress.json");
        assertTrue(download.headers()
                .firstValue("Content-Disposition")
                .orElseThrow()
                .contains("signalbox-progress.json"));
        try (Visitor elsewhere = new Visitor(site.url(""))) {
            HttpResponse<String> taken = elsewhere.upload("/progress/import", "file", download.body());
            assertEquals(200, taken.statusCode(), taken.body());
            assertTrue(taken.body().contains("Taken over: 1 lesson, 0 runs and 1 answer or prediction."), taken.body());
            assertEquals(download.body(), elsewhere.get("/progress.json").body());
        }
    }

    @Test
    void aBadFileIsRefusedInASentenceAndNothingIsChanged() throws IOException, InterruptedException {
        ann.post(LESSON + "/read", Map.of());
        String before = ann.get("/progress.json").body();
        String half = before.replace("\"replies\" : [ ]", "\"replies\" : [ 3 ]");
        for (String text : List.of("", "no JSON", "{}", half, "<html>", "\0\0")) {
            HttpResponse<String> answer = ann.upload("/progress/import", "file", text);
            assertEquals(422, answer.statusCode(), text);
            assertTrue(answer.body().contains("Nothing was changed."), answer.body());
        }
        assertTrue(ann.upload("/progress/import", "other", before).body().contains("Choose a file first"));
        assertEquals(before, ann.get("/progress.json").body());
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer = ann.upload("/progress/import", "file", " ".repeat(2_100_000));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("at most 2 MB"), answer.body());
    }

    @Test
    void whoWantsToBeForgottenIsAskedOnceMoreAndThenIsGone() throws IOException, InterruptedException {
        ann.post(LESSON + "/read", Map.of());
        Visitor same = ann.at(site.url(""));
        assertTrue(ann.get("/progress/forget").body().contains("Forget all of it?"));
        assertTrue(ann.get("/").body().contains("standing read"), "asking forgets nothing");
        assertTrue(ann.post("/progress/forget", Map.of()).body().contains("Nothing is kept of you any more"));
        assertTrue(ann.reader().isEmpty(), "the cookie is gone");
        assertFalse(same.get("/").body().contains("class=\"standing"), "nor does the old id lead to anything");
    }

    @Test
    void formsOfOtherOriginsAreRefused() throws IOException, InterruptedException {
        for (String path : List.of("/progress/import", "/progress/forget")) {
            assertEquals(403, site.post(path, Map.of(), "http://evil.example").statusCode(), path);
        }
    }
}
