package signalbox.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What comes again for a reader, at some instant. Immutable.
 *
 * @param due what comes again now, the longest overdue first
 * @param later what comes again later, the next first
 */
public record Reviews(Instant now, List<Review> due, List<Review> later) {

    static Reviews of(Progress progress, Instant now) {
        List<Review> all = progress.reviews();
        return new Reviews(
                now,
                all.stream().filter(review -> review.isDue(now)).toList(),
                all.stream().filter(review -> !review.isDue(now)).toList());
    }

    /** How long it is until the next one comes; empty if none does. */
    public Optional<Duration> next() {
        return later.stream().findFirst().map(review -> Duration.between(now, review.due()));
    }
}
