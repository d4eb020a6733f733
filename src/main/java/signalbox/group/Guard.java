package signalbox.group;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Slows down whoever guesses: from one address, and from all together, so that many addresses do not help. Every guess
 * is taken for a wrong one until it turns out right, or many at once would slip through. Thread-safe.
 */
public final class Guard {

    private static final String ALL = "all";

    private final Throttle<String> byAddress;
    private final Throttle<String> inAll;

    private Guard(Throttle<String> byAddress, Throttle<String> inAll) {
        this.byAddress = byAddress;
        this.inAll = inAll;
    }

    /**
     * The usual one: 20 wrong guesses from one address and then one every five seconds, since a whole room may share an
     * address; 60 in all and then one a second.
     */
    public static Guard usual(InstantSource clock) {
        return new Guard(
                new Throttle<>(20, Duration.ofSeconds(5), clock), new Throttle<>(60, Duration.ofSeconds(1), clock));
    }

    /** Somebody at that address guesses; empty if they may, else the time until they may. */
    public Optional<Duration> guess(String address) {
        Optional<Duration> early = byAddress.take(address);
        if (early.isPresent()) {
            return early;
        }
        Optional<Duration> earlyForAll = inAll.take(ALL);
        if (earlyForAll.isPresent()) {
            byAddress.putBack(address);
        }
        return earlyForAll;
    }

    /** The guess was right, and does not count. */
    public void right(String address) {
        byAddress.putBack(address);
        inAll.putBack(ALL);
    }
}
