package signalbox.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was answered wrongly or mispredicted, which comes again: a day after that; when it was right then,
 * three days later, and then seven. Wrong once more, it begins anew. What is right before its time changes nothing.
 *
 * @param last the latest reply to it with a verdict
 * @param round how often it was right in its time since it was wrong: 0, 1 or 2
 * @param due when it comes again
 */
public record Review(Reply last, int round, Instant due) {

    private static final List<Duration> AFTER = List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

    /** Whether it comes again now. */
    public boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    /** All that come again, the next one first. */
    static List<Review> of(List<Reply> replies) {
        Map<List<String>, Optional<Review>> reviews = new LinkedHashMap<>();
        for (Reply reply : replies) {
            if (reply.verdict().isPresent()) {
                reviews.merge(
                        List.of(reply.lesson(), reply.block()),
                        after(Optional.empty(), reply),
                        (before, first) -> after(before, reply));
            }
        }
        List<Review> open = new ArrayList<>();
        reviews.values().forEach(review -> review.ifPresent(open::add));
        open.sort(Comparator.comparing(Review::due));
        return List.copyOf(open);
    }

    private static Optional<Review> after(Optional<Review> before, Reply reply) {
        if (!reply.verdict().orElseThrow().right()) {
            return Optional.of(next(reply, 0));
        }
        if (before.isEmpty() || !before.get().isDue(reply.at())) {
            return before;
        }
        int round = before.get().round() + 1;
        return round < AFTER.size() ? Optional.of(next(reply, round)) : Optional.empty();
    }

    private static Review next(Reply reply, int round) {
        return new Review(reply, round, reply.at().plus(AFTER.get(round)));
    }
}
