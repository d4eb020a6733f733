package signalbox.web.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.web.templates.StaticTemplates;

@Timeout(20)
final class ComparisonChartTest {

    private final ComparisonChart chart = new ComparisonChart(new StaticTemplates());

    @Test
    void everyProgramHasItsPlaceAndItsWords() {
        String drawn = chart.draw(Comparisons.threeOfFour(), List.of(), Map.of());
        assertTrue(drawn.contains("aria-label=\"Synchronous: 3.64 s · 1.0×; by the formula 3.56 s\""), drawn);
        assertTrue(drawn.contains("aria-label=\"4 processes: not run yet; by the formula 890.0 ms\""), drawn);
        assertFalse(drawn.contains("you said"), drawn);
    }

    @Test
    void onlyRepeatedResultsHaveWhiskers() {
        String drawn = chart.draw(Comparisons.threeOfFour(), List.of(), Map.of());
        assertEquals(2 * 3, drawn.split("<line class=\"comparison-whisker\"", -1).length - 1);
    }

    @Test
    void thePredictedOrderStandsBesideTheRealOne() {
        List<String> predicted = List.of("Virtual", "Processes", "Synchronous", "FiveThreads");
        String drawn = chart.draw(Comparisons.fourWays(), predicted, Map.of());
        assertTrue(drawn.contains(">you said 1st, right<"), drawn);
        assertTrue(drawn.contains(">you said 2nd, it is 3rd<"), drawn);
        assertTrue(drawn.contains(">you said 3rd, it is 4th<"), drawn);
        assertTrue(drawn.contains(">you said 4th, it is 2nd<"), drawn);
    }

    @Test
    void noPredictionIsJudgedBeforeEveryProgramHasRun() {
        String drawn = chart.draw(Comparisons.threeOfFour(), List.of("Virtual"), Map.of());
        assertTrue(drawn.contains(">you said 1st<"), drawn);
    }

    @Test
    void aTimeThatWasPredictedIsMarkedOnItsBar() {
        String drawn = chart.draw(Comparisons.threeOfFour(), List.of(), Map.of("Virtual", 120.0));
        assertEquals(1, drawn.split("class=\"comparison-said\"", -1).length - 1, drawn);
        assertTrue(drawn.contains("you said 120.0 ms"), drawn);
    }
}
