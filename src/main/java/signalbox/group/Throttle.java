package signalbox.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds how often something is done by each of many: a token bucket for each. Thread-safe.
 *
 * @param <K> who does it: a type with equality by value
 */
public final class Throttle<K> {

    /** Most buckets that are remembered; the one unused for longest is forgotten first. */
    private static final int MOST = 10_000;

    private final int burst;
    private final Duration each;
    private final InstantSource clock;

    /** When the bucket of each will be full again; whoever is missing has a full one. */
    private final Map<K, Instant> full = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param burst how often in a row it may be done, at least 1
     * @param each after which time once more
     */
    public Throttle(int burst, Duration each, InstantSource clock) {
        this.burst = burst;
        this.each = each;
        this.clock = clock;
    }

    /** Takes one token; empty if there was one, else the time until there is, and nothing was taken. */
    public synchronized Optional<Duration> take(K who) {
        Instant now = clock.instant();
        Instant then = fullAt(who, now).plus(each);
        Duration over = Duration.between(now.plus(each.multipliedBy(burst)), then);
        if (over.isPositive()) {
            return Optional.of(over);
        }
        remember(who, then);
        return Optional.empty();
    }

    /** Puts back a token that was taken: it did not count. */
    public synchronized void putBack(K who) {
        full.computeIfPresent(who, (same, then) -> then.minus(each));
    }

    private Instant fullAt(K who, Instant now) {
        Instant then = full.getOrDefault(who, now);
        return then.isAfter(now) ? then : now;
    }

    private void remember(K who, Instant then) {
        full.put(who, then);
        if (full.size() > MOST) {
            full.remove(full.keySet().iterator().next());
        }
    }
}
