package signalbox.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import signalbox.group.JoinCode;
import signalbox.group.Member;
import signalbox.group.Petition;

/** The petitions of a room that still count, in memory. Reading is thread-safe; changes come one at a time. */
final class Petitions {

    /** Most for one member; the oldest makes room. */
    private static final int MOST_OF_ONE = 3;

    /** Numbers are random, so that none comes to mean another one: what was removed is not remembered. */
    private static final long NUMBERS = 1_000_000_000_000_000_000L;

    private static final Comparator<Petition> FIRST_FIRST =
            Comparator.comparing(Petition::at).thenComparingLong(Petition::number);

    private final Map<Long, Petition> held = new ConcurrentHashMap<>();
    private final RandomGenerator random;

    Petitions(Collection<Petition> kept, RandomGenerator random) {
        this.random = random;
        kept.forEach(this::hold);
    }

    private void hold(Petition petition) {
        held.put(petition.number(), petition);
    }

    /** One that is not held yet. */
    Petition fresh(Member member, Instant now) {
        String sign = JoinCode.characters(Petition.SIGN_LENGTH, random);
        return new Petition(random.nextLong(NUMBERS), member.number(), sign, now, OptionalInt.empty());
    }

    Optional<Petition> find(long number) {
        return Optional.ofNullable(held.get(number));
    }

    List<Petition> undecided() {
        return held.values().stream()
                .filter(one -> one.pass().isEmpty())
                .sorted(FIRST_FIRST)
                .toList();
    }

    /** All of that member, the oldest first. */
    List<Petition> of(long member) {
        return held.values().stream()
                .filter(one -> one.member() == member)
                .sorted(FIRST_FIRST)
                .toList();
    }

    /** Those that must make room for that one. */
    List<Petition> tooManyWith(Petition fresh) {
        List<Petition> all = of(fresh.member());
        return all.subList(0, Math.max(0, all.size() - MOST_OF_ONE + 1));
    }

    void replace(List<Petition> old, Petition by) {
        old.forEach(this::remove);
        hold(by);
    }

    void remove(Petition petition) {
        held.remove(petition.number());
    }
}
