package signalbox.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Guessing. */
@Timeout(10)
final class GuardTest {

    private final Hands clock = new Hands();
    private final Guard guard = Guard.usual(clock);

    private int wrongGuessesFrom(String address) {
        int guesses = 0;
        while (guard.guess(address).isEmpty()) {
            guesses++;
        }
        return guesses;
    }

    @Test
    void oneAddressIsStoppedAndAnotherIsNot() {
        assertEquals(20, wrongGuessesFrom("192.0.2.1"));
        assertEquals(Optional.empty(), guard.guess("192.0.2.2"));
    }

    @Test
    void manyAddressesTogetherGetNoFurther() {
        int guesses = 0;
        for (int address = 0; address < 100; address++) {
            guesses += wrongGuessesFrom("192.0.2." + address);
        }
        assertEquals(60, guesses);
        clock.forward(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), guard.guess("192.0.2.200"));
        assertTrue(guard.guess("192.0.2.201").isPresent());
    }

    @Test
    void rightOnesDoNotCount() {
        for (int joining = 0; joining < 200; joining++) {
            assertEquals(Optional.empty(), guard.guess("192.0.2.1"));
            guard.right("192.0.2.1");
        }
    }
}
