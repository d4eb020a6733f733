package signalbox.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often something may be done. */
@Timeout(10)
final class ThrottleTest {

    private final Hands clock = new Hands();
    private final Throttle<String> throttle = new Throttle<>(3, Duration.ofSeconds(10), clock);

    private void takeAll(String who) {
        for (int taken = 0; taken < 3; taken++) {
            assertEquals(Optional.empty(), throttle.take(who));
        }
    }

    @Test
    void aBurstIsFreeAndThenOneInEachSpan() {
        takeAll("ann");
        assertEquals(Optional.of(Duration.ofSeconds(10)), throttle.take("ann"));
        clock.forward(Duration.ofSeconds(4));
        assertEquals(Optional.of(Duration.ofSeconds(6)), throttle.take("ann"));
        clock.forward(Duration.ofSeconds(6));
        assertEquals(Optional.empty(), throttle.take("ann"));
        assertTrue(throttle.take("ann").isPresent());
    }

    @Test
    void afterALongRestTheBurstIsFreeAgainAndNotMore() {
        takeAll("ann");
        clock.forward(Duration.ofDays(1));
        takeAll("ann");
        assertTrue(throttle.take("ann").isPresent());
    }

    @Test
    void oneDoesNotWaitForAnother() {
        takeAll("ann");
        assertEquals(Optional.empty(), throttle.take("ben"));
    }

    @Test
    void whatIsPutBackMayBeTakenAgain() {
        takeAll("ann");
        throttle.putBack("ann");
        assertEquals(Optional.empty(), throttle.take("ann"));
        assertTrue(throttle.take("ann").isPresent());
    }

    @Test
    void whoeverIsUnknownHasNothingToPutBack() {
        throttle.putBack("ann");
        takeAll("ann");
        assertTrue(throttle.take("ann").isPresent());
    }
}
