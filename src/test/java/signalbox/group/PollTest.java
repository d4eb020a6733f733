package signalbox.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a poll lets happen, and what it lets be seen. */
@Timeout(20)
final class PollTest {

    private static final Topic TOPIC = new Topic("lesson", "question", Topic.Kind.QUESTION);
    private static final Poll ASKED = new Poll(1, TOPIC, new Stage.Asked(1), List.of());

    @Test
    void aPollGoesThroughTwoRoundsAndEndsWithItsAnswer() {
        Stage stage = new Stage.Asked(1);
        stage = stage.after(Stage.Move.CLOSE).orElseThrow();
        assertEquals(new Stage.Closed(1), stage);
        stage = stage.after(Stage.Move.ASK_AGAIN).orElseThrow();
        assertEquals(new Stage.Asked(2), stage);
        stage = stage.after(Stage.Move.CLOSE).orElseThrow();
        assertEquals(Optional.empty(), stage.after(Stage.Move.ASK_AGAIN));
        stage = stage.after(Stage.Move.TELL).orElseThrow();
        assertEquals(new Stage.Told(2), stage);
    }

    @Test
    void whatIsClosedStaysClosedAndAnAnswerIsNotToldBefore() {
        assertEquals(Optional.empty(), new Stage.Closed(1).after(Stage.Move.CLOSE));
        assertEquals(Optional.empty(), new Stage.Asked(1).after(Stage.Move.TELL));
        assertEquals(Optional.empty(), new Stage.Asked(1).after(Stage.Move.ASK_AGAIN));
        for (Stage.Move move : Stage.Move.values()) {
            assertEquals(Optional.empty(), new Stage.Told(1).after(move));
        }
    }

    @Test
    void aMemberHasOneVoteInARoundAndTheLastOneIsIt() {
        Poll poll = ASKED.with(new Vote(1, 7, "0")).with(new Vote(1, 8, "0")).with(new Vote(1, 7, "2"));
        assertEquals(2, poll.count(1));
        assertEquals(Optional.of("2"), poll.said(1, 7));
        assertEquals(Map.of("0", 1L, "2", 1L), poll.at(new Stage.Closed(1)).tally(1));
        assertEquals(Optional.empty(), poll.said(2, 7));
    }

    @Test
    void whatWasSaidIsHiddenUntilItsRoundIsOver() {
        Poll poll = ASKED.with(new Vote(1, 7, "0"));
        assertThrows(IllegalStateException.class, () -> poll.tally(1));
        Poll second = poll.at(new Stage.Asked(2)).with(new Vote(2, 7, "1"));
        assertEquals(Map.of("0", 1L), second.tally(1));
        assertThrows(IllegalStateException.class, () -> second.tally(2));
        assertEquals(Map.of("1", 1L), second.at(new Stage.Told(2)).tally(2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20, HINT",
        "34, 100, HINT",
        "7, 20, DISCUSS",
        "7, 10, DISCUSS",
        "71, 100, EXPLAIN",
        "3, 3, EXPLAIN",
    })
    void theShareOfThoseWhoAreRightDecidesWhatComesNext(long right, long votes, Advice advice) {
        assertEquals(Optional.of(advice), Advice.of(right, votes));
    }

    @Test
    void nothingIsAdvisedWhereNobodyVoted() {
        assertEquals(Optional.empty(), Advice.of(0, 0));
    }
}
