package signalbox.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a page is, as browsers send it back. */
final class StreamCursorTest {

    private static final String ONE = "a".repeat(26);
    private static final String OTHER = "b2".repeat(13);

    @Test
    void whatWasWrittenIsRead() {
        StreamCursor cursor = new StreamCursor(Map.of(OTHER, 40, ONE, 12));
        assertEquals(ONE + ".12~" + OTHER + ".40", cursor.toString());
        assertEquals(cursor, StreamCursor.parse(cursor.toString()));
    }

    @Test
    void ofARunThatIsNotNamedThePageHasNothing() {
        assertEquals(0, StreamCursor.parse(ONE + ".12").of(OTHER));
    }

    @Test
    void whatIsNoEntryIsLeftOutAndTheRestIsRead() {
        StreamCursor cursor = StreamCursor.parse("nonsense~" + ONE + ".12~~" + OTHER + ".x");
        assertEquals(12, cursor.of(ONE));
        assertEquals(0, cursor.of(OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "~", ".", "-1", "aaaaaaaaaaaaaaaaaaaaaaaaaa.-1", "aaaaaaaaaaaaaaaaaaaaaaaaaa.9999999999"})
    void hostileTextIsNoCursor(String text) {
        assertEquals(Map.of(), StreamCursor.parse(text).next());
    }
}
