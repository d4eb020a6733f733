package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.Knob;

@Timeout(30)
final class CalibrationTest {

    private static final Knob KNOB = new Knob("n", "n", "", 20, 45, 38, true);

    @Test
    void eachStepTakesTheGoldenRatioLonger() {
        assertEquals(38, Calibration.next(KNOB, 38, 2_000));
        assertEquals(39, Calibration.next(KNOB, 38, 1_300));
        assertEquals(36, Calibration.next(KNOB, 38, 5_200));
    }

    @Test
    void aRunTooShortToTellRaisesTheValueByABoundedStep() {
        assertEquals(27, Calibration.next(KNOB, 20, 0));
        assertEquals(27, Calibration.next(KNOB, 20, 3));
    }

    @Test
    void theRangeIsKept() {
        assertEquals(45, Calibration.next(KNOB, 44, 100));
        assertEquals(20, Calibration.next(KNOB, 21, 60_000));
    }
}
