package signalbox.lesson;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Ways of doing one job, of which a reader chooses one before it is run. Immutable and thread-safe.
 *
 * @param lab the ways as programs; without knobs
 * @param right names of those that are right, at least one
 * @param reasons why each is right or wrong, by its name
 */
public record Options(Lab lab, Set<String> right, Map<String, Prose> reasons) {

    public Options {
        right = Set.copyOf(right);
        reasons = Map.copyOf(reasons);
    }

    /** Whether this way is a right one. */
    public boolean isRight(Program way) {
        return right.contains(way.name());
    }

    /** Why it is, or is not. */
    public Prose reason(Program way) {
        return Objects.requireNonNull(reasons.get(way.name()));
    }
}
