package signalbox.web.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class CurveChartTest {

    @Test
    void valuesThatGrowManyTimesOverStandAtEqualDistancesForEachDoubling() {
        KnobScale scale = KnobScale.of(List.of(1, 2, 4, 8, 16));
        assertTrue(scale.doubling());
        double step = scale.share(2) - scale.share(1);
        assertEquals(step, scale.share(16) - scale.share(8), 1e-9);
        assertEquals(0.5, scale.share(4), 1e-9);
    }

    @Test
    void othersStandByTheirSize() {
        KnobScale scale = KnobScale.of(List.of(0, 10, 40));
        assertFalse(scale.doubling());
        assertEquals(3 * (scale.share(10) - scale.share(0)), scale.share(40) - scale.share(10), 1e-9);
    }

    @Test
    void ofCrowdedValuesOnlyTheFirstHasALabel() {
        KnobScale scale = KnobScale.of(List.of(100, 101, 150, 200));
        assertEquals(
                List.of("100", "", "150", "200"),
                scale.ticks().stream().map(Axis.Tick::label).toList());
    }

    @Test
    void theLineGoesThroughWholeNumbersFromEndToEnd() {
        for (int max : new int[] {9, 1_000_000}) {
            int[] steps = KnobScale.of(List.of(1, max)).steps();
            assertEquals(1, steps[0]);
            assertEquals(max, steps[steps.length - 1]);
            assertTrue(steps.length <= 201);
            assertEquals(steps.length, Arrays.stream(steps).distinct().count());
        }
    }
}
