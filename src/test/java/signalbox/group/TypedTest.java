package signalbox.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type at the door. */
@Timeout(10)
final class TypedTest {

    @Test
    void aFreshCodeIsReadHoweverItIsTyped() {
        JoinCode code = JoinCode.fresh(new Random(1));
        String low = code.spaced().toLowerCase(Locale.ROOT);
        assertEquals(Optional.of(code), JoinCode.typed(low));
        assertEquals(
                Optional.of(code),
                JoinCode.typed(
                        " " + code.text().substring(0, 2) + "-" + code.text().substring(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ACE", "ACEFHJK", "ACEFH0", "ACEFH!"})
    void whatCannotBeACodeIsNone(String typed) {
        assertEquals(Optional.empty(), JoinCode.typed(typed));
    }

    @ParameterizedTest
    @CsvSource({"Ann, ANN", "Ann, '  ann  '", "Zoë, ZOË", "'Ann B', 'ann   b'", "Ann, Ａｎｎ"})
    void namesThatLookAlikeAreOne(String one, String other) {
        assertEquals(
                MemberName.typed(one).orElseThrow().key(),
                MemberName.typed(other).orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "...", "<b>", "a\u202eb", "a\u0000", "12345678901234567890123456789012345678901"})
    void whatCannotBeANameIsNone(String typed) {
        assertTrue(MemberName.typed(typed).isEmpty());
    }

    @Test
    void blanksTooManyAreLeftOut() {
        assertEquals("Ann B", MemberName.typed("  Ann \t B ").orElseThrow().text());
    }
}
