package signalbox.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed sessions. */
@Timeout(10)
final class SessionsTest {

    private final Sessions sessions = new Sessions(new byte[Sessions.KEY_BYTES]);

    @Test
    void whatIsWrittenIsRead() {
        for (Session session : new Session[] {
            new Session.OfMember(3, 14, 1), new Session.OfHost(3, 2), new Session.Waiting(3, 999_999_999_999_999_999L)
        }) {
            assertEquals(Optional.of(session), sessions.read(sessions.write(session)));
        }
    }

    @Test
    void anotherKeyReadsNothing() {
        byte[] other = new byte[Sessions.KEY_BYTES];
        other[0] = 1;
        assertEquals(Optional.empty(), new Sessions(other).read(sessions.write(new Session.OfHost(1, 0))));
    }

    @Test
    void noCharacterCanBeChanged() {
        String value = sessions.write(new Session.OfMember(1, 2, 3));
        for (int at = 0; at < value.length(); at++) {
            char other = value.charAt(at) == '2' ? '3' : '2';
            String changed = value.substring(0, at) + other + value.substring(at + 1);
            assertEquals(Optional.empty(), sessions.read(changed), changed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "m.1.2.3", "m.1.2.3.", "m.99999999999999999999.1.1.x", "h.1.0.0.é"})
    void whatIsNoSessionIsNone(String value) {
        assertEquals(Optional.empty(), sessions.read(value));
    }
}
