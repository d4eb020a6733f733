package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tables of outcomes of real programs, as an HTTP client sees them. */
@Timeout(120)
final class OutcomesSiteTest {

    private static final String LESSON = "/lessons/trials";
    private static final Pattern SUMMARY = Pattern.compile("<p class=\"tally-summary\">([^<]*)</p>");

    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_CONTENT", "src/test/resources/blocks"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** The form of a table, of that program. */
    private static Map<String, String> form(String program, String table) {
        return new HashMap<>(
                Map.of("lab", "trials", "program", program, "outcomes", table, "action", "run", "knob.rounds", "3"));
    }

    private static String run(String program, String table) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.post(LESSON + "/runs", form(program, table));
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static List<String> summaries(String html) {
        return SUMMARY.matcher(html).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theTableIsStreamedWhileTheProgramCountsAndStaysOnItsPage() throws IOException, InterruptedException {
        String page = run("TinyTrials", "lost");
        String id = page.replace("/runs/", "");
        String streamed = String.join("\n", site.stream(id, ""));
        assertTrue(streamed.contains("hx-swap-oob=\"innerHTML:.tally-" + id + "\""), streamed);
        assertTrue(summaries(streamed).getFirst().endsWith("so far …"), () -> "" + summaries(streamed));
        assertEquals("300,000 trials.", summaries(streamed).getLast());
        String over = site.get(page).body();
        assertEquals(List.of("300,000 trials."), summaries(over));
        assertTrue(over.contains("Both updates <em>counted</em>."), over);
        String lesson = site.get(LESSON + "?run=" + id).body();
        assertTrue(lesson.contains("id=\"outcomes-lost-place\"><div class=\"tally tally-" + id), lesson);
        assertEquals("300,000 trials.", summaries(lesson).getFirst());
        assertTrue(summaries(lesson).contains("Not run yet."), "the other table");
    }

    @Test
    void aStateThatIsNotListedWasNotForeseen() throws IOException, InterruptedException {
        String page = run("Locked", "kept");
        site.stream(page.replace("/runs/", ""), "");
        String over = site.get(page).body();
        assertTrue(over.contains("✗ not foreseen"), over);
        assertTrue(Pattern.compile("<th scope=\"row\">2</th>\\s*<td>300,000</td>\\s*<td>100 %</td>")
                .matcher(over)
                .find());
        assertTrue(Pattern.compile("<th scope=\"row\">1</th>\\s*<td>0</td>\\s*<td>0 %</td>")
                .matcher(over)
                .find());
    }

    @Test
    void problemsAreToldBesideTheTable() throws IOException, InterruptedException {
        Map<String, String> form = form("TinyTrials", "lost");
        form.put("knob.rounds", "0");
        HttpResponse<String> answer = site.post(LESSON + "/runs/panel", form);
        assertEquals(422, answer.statusCode());
        assertEquals(
                "#outcomes-lost-message",
                answer.headers().firstValue("HX-Retarget").orElse(""));
        assertFalse(answer.body().contains("<html"));
    }
}
