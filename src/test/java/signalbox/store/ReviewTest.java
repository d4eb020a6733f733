package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When something that was answered wrongly comes again. */
final class ReviewTest {

    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final Duration SHORT_OF = Duration.ofMillis(1);

    private final List<Reply> replies = new ArrayList<>();

    private void reply(String block, Instant at, boolean right) {
        replies.add(new Reply("first", block, Reply.Kind.QUESTION, "0", at, Optional.of(new Verdict("1", right))));
    }

    private Review only() {
        List<Review> reviews = Review.of(replies);
        assertEquals(1, reviews.size());
        return reviews.getFirst();
    }

    @Test
    void whatWasRightAtOnceNeverComesAgain() {
        reply("one", NOON, true);
        assertEquals(List.of(), Review.of(replies));
    }

    @Test
    void whatWasWrongComesAgainAfterOneThreeAndSevenDays() {
        Instant at = NOON;
        reply("one", at, false);
        for (int days : List.of(1, 3, 7)) {
            Instant due = at.plus(Duration.ofDays(days));
            assertEquals(due, only().due());
            assertFalse(only().isDue(due.minus(SHORT_OF)));
            assertTrue(only().isDue(due));
            at = due;
            reply("one", at, true);
        }
        assertEquals(List.of(), Review.of(replies));
    }

    @Test
    void whatIsRightBeforeItsTimeChangesNothing() {
        reply("one", NOON, false);
        Review before = only();
        reply("one", NOON.plusSeconds(5), true);
        assertEquals(before, only());
    }

    @Test
    void wrongOnceMoreItBeginsAnew() {
        reply("one", NOON, false);
        reply("one", NOON.plus(Duration.ofDays(1)), true);
        Instant again = NOON.plus(Duration.ofDays(5));
        reply("one", again, false);
        assertEquals(0, only().round());
        assertEquals(again.plus(Duration.ofDays(1)), only().due());
    }

    @Test
    void theNextOneComesFirstAndAnOpenPredictionIsNone() {
        reply("late", NOON.plusSeconds(60), false);
        reply("early", NOON, false);
        replies.add(new Reply("first", "open", Reply.Kind.PREDICTION, "A,B", NOON, Optional.empty()));
        assertEquals(
                List.of("early", "late"),
                Review.of(replies).stream().map(review -> review.last().block()).toList());
    }
}
