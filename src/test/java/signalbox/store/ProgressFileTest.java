package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Progress as a file: what is written is read again, and anything else is refused with a sentence. */
final class ProgressFileTest {

    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00.123Z");
    private static final Progress WHOLE = new Progress(
            List.of(
                    new LessonProgress("first", NOON, NOON.plusSeconds(9), "a-plan", Optional.of(NOON)),
                    new LessonProgress("second", NOON, NOON, "", Optional.empty())),
            List.of(new KeptRun(
                    "a".repeat(26),
                    NOON,
                    "first",
                    "sum",
                    "Loop",
                    Map.of("threads", 3),
                    "finished",
                    true,
                    true,
                    new KeptRun.Figures(1, 2, 3, 4, 5, 6, 7))),
            List.of(
                    new Reply(
                            "first", "how-many", Reply.Kind.QUESTION, "1", NOON, Optional.of(new Verdict("0", false))),
                    new Reply("first", "order", Reply.Kind.PREDICTION, "Loop,Pool", NOON, Optional.empty()),
                    new Reply(
                            "first", "sum", Reply.Kind.CHOICE, "Pool", NOON, Optional.of(new Verdict("Loop", false)))));

    private final ProgressFile file = new ProgressFile();

    @Test
    void whatIsWrittenIsReadAgain() throws BadFile {
        assertEquals(WHOLE, file.read(file.write(WHOLE)));
        assertEquals(Progress.NONE, file.read(file.write(Progress.NONE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 1 | \"version\" : 2 | This file is of version 2",
                "signalbox-progress | other | This is no file of progress",
                "\"opened\" : \"2031 | \"opened\" : \"1831 | “opened” of lessons[0] must be a time of this century",
                "\"seen\" : \"2031-05-01T | \"seen\" : \"2031-05-91T | “seen” of lessons[0] must be a time",
                "a-plan | <b>plan</b> | “place” of lessons[0] must be letters",
                "\"threads\" : 3 | \"threads\" : 3.5 | “threads” of runs[0].knobs must be a whole number",
                "\"threads\" : 3 | \"thr eads\" : 3 | runs[0].knobs must have at most 100 fields",
                "\"wallNanos\" : 1 | \"wallNanos\" : -1 | “wallNanos” of runs[0] must be a whole number from 0",
                "\"wallNanos\" : 1 | \"wallNanos\" : 99999999999999999999 | “wallNanos” of runs[0] must be a whole number",
                "\"cores\" : 7 | \"cores\" : 0 | “cores” of runs[0] must be a whole number from 1",
                "\"done\" : true | \"done\" : 1 | “done” of runs[0] must be true or false",
                "\"kind\" : \"question\" | \"kind\" : \"guess\" | “kind” of replies[0] must be question, prediction or choice",
                "\"said\" : \"1\" | \"said\" : \"\" | “said” of replies[0] must be letters",
                "\"right\" : false | \"wrong\" : false | “right” of replies[0] must be true or false",
            })
    void whatIsWrongIsNamedWithItsPlace(String from, String to, String sentence) {
        String text = file.write(WHOLE);
        assertTrue(text.contains(from), text);
        BadFile bad = assertThrows(BadFile.class, () -> file.read(text.replace(from, to)));
        assertTrue(bad.sentence().contains(sentence), bad.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "null", "3", "{", "{\"format\":3}"})
    void whatIsNoProgressAtAllIsRefused(String text) {
        BadFile bad = assertThrows(BadFile.class, () -> file.read(text));
        assertTrue(bad.sentence().startsWith("This is no "), bad.sentence());
    }

    @Test
    void deepOrLongFilesAreRefused() {
        assertThrows(BadFile.class, () -> file.read("[".repeat(100_000)));
        String head = "{\"format\":\"signalbox-progress\",\"version\":1,\"lessons\":[";
        assertThrows(BadFile.class, () -> file.read(head + "{},".repeat(5000) + "{}]}"));
        assertThrows(BadFile.class, () -> file.read(head + "3]}"));
    }
}
