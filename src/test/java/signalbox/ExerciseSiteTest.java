package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exercises as an HTTP client without scripts uses them. */
@Timeout(120)
final class ExerciseSiteTest {

    private static final String LESSON = "/lessons/ordering";
    private static final String ORDERING = LESSON + "/orderings/place-the-lock";

    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_CONTENT", "src/test/resources/exercises"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aMovedLineStandsInItsNewPlaceOnThePageThatFollows() throws IOException, InterruptedException {
        HttpResponse<String> moved = site.post(ORDERING, Map.of("order", "0.1.2.3.4", "move", "down.1"));
        assertEquals(303, moved.statusCode());
        String place = moved.headers().firstValue("Location").orElseThrow();
        assertEquals(LESSON + "?order.place-the-lock=0.2.1.3.4#lab-place-the-lock", place);
        assertTrue(site.get(place.replaceFirst("#.*", "")).body().contains("name=\"order\" value=\"0.2.1.3.4\""));
    }

    @Test
    void theFirstLineCannotMoveUp() throws IOException, InterruptedException {
        HttpResponse<String> moved = site.post(ORDERING + "/panel", Map.of("order", "3.1.2.0.4", "move", "up.3"));
        assertTrue(moved.body().contains("name=\"order\" value=\"3.1.2.0.4\""), moved.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.1.2.3", "0.1.2.3.3", "0.1.2.3.5", "0.1.2.3.4.5", "4,3,2,1,0", "0.1.2.3.-4", "x"})
    void whatIsNoOrderIsRefused(String order) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.post(ORDERING, Map.of("order", order));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("The order must name each of the 5 lines once"), answer.body());
    }

    @Test
    void aWrongArrangementIsRunAndShowsItsFailure() throws IOException, InterruptedException {
        String run = run("0.2.3.1.4");
        String body = over(run);
        assertTrue(body.contains("data-outcome=\"not-compiled\""), body);
        assertTrue(body.contains("It does not compile: line 24: cannot find symbol, symbol: variable read"), body);
        String back =
                site.get(LESSON + "?run=" + run.substring("/runs/".length())).body();
        assertTrue(back.contains("Not quite."), back);
        assertTrue(back.contains("name=\"order\" value=\"0.2.3.1.4\""), "as it was run");
    }

    @Test
    void theRightArrangementIsExplained() throws IOException, InterruptedException {
        String run = run("0.1.2.3.4");
        assertTrue(over(run).contains("data-outcome=\"finished\""));
        String back =
                site.get(LESSON + "?run=" + run.substring("/runs/".length())).body();
        assertTrue(back.contains("The lock is held from before the value is read"), back);
    }

    @Test
    void nothingIsSaidOfAnExerciseThatIsNotThere() throws IOException, InterruptedException {
        assertEquals(
                404, site.post(LESSON + "/orderings/none", Map.of("order", "0")).statusCode());
        assertEquals(404, site.get(LESSON + "/labs/place-the-lock/verdict").statusCode());
        assertEquals("", site.get(ORDERING + "/verdict").body().strip());
    }

    private static String run(String order) throws IOException, InterruptedException {
        HttpResponse<String> started = site.post(ORDERING, Map.of("order", order));
        assertEquals(303, started.statusCode(), started.body());
        return started.headers().firstValue("Location").orElseThrow();
    }

    /** The run's page once the run is over: its stream ends then. */
    private static String over(String run) throws IOException, InterruptedException {
        site.stream(run.substring("/runs/".length()), "");
        return site.get(run).body();
    }
}
