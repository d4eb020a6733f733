package signalbox.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import signalbox.group.Poll;
import signalbox.group.Stage;
import signalbox.group.Topic;
import signalbox.group.Vote;

/**
 * What a room is asked, one thing at a time. Whether something counts is decided in the transaction that writes it, and
 * it is on the disk before it counts. Thread-safe.
 */
public final class Polls {

    private final Store store;
    private final long room;
    private final InstantSource clock;
    private volatile Optional<Poll> now;

    /** What came of something that was to change. */
    public enum Ruling {
        /** It is on the disk. */
        MADE,
        /** It cannot be done as things stand, and nothing was changed. */
        REFUSED,
        /** The database cannot be used, and nothing was changed. */
        NOT_KEPT
    }

    /** @param now the poll that the room has, as it is kept */
    Polls(Store store, long room, InstantSource clock, Optional<Poll> now) {
        this.store = store;
        this.room = room;
        this.clock = clock;
        this.now = now;
    }

    /** The poll that the room has now, if any. */
    public Optional<Poll> now() {
        return now;
    }

    /** The host asks that, in place of what was asked before; refused while members vote on something. */
    public synchronized Ruling ask(Topic topic) {
        if (now.filter(poll -> poll.stage() instanceof Stage.Asked).isPresent()) {
            return Ruling.REFUSED;
        }
        Stage first = new Stage.Asked(1);
        Optional<Poll> asked = store.decide(handle -> {
            now.ifPresent(before -> PollTable.end(handle, before.number(), millis()));
            return new Poll(PollTable.add(handle, room, topic, first, millis()), topic, first, List.of());
        });
        now = asked.isPresent() ? asked : now;
        return asked.isPresent() ? Ruling.MADE : Ruling.NOT_KEPT;
    }

    /**
     * The host goes on with a poll; refused where that poll has gone on already.
     *
     * @param round that the host saw
     */
    public synchronized Ruling move(long number, int round, Stage.Move move) {
        Optional<Poll> poll = find(number).filter(found -> found.stage().round() == round);
        Optional<Stage> next = poll.flatMap(found -> found.stage().after(move));
        if (next.isEmpty()) {
            return Ruling.REFUSED;
        }
        Poll before = poll.orElseThrow();
        return decide(
                handle -> PollTable.move(handle, number, before.stage(), next.get()),
                Optional.of(before.at(next.get())));
    }

    /** The room has that poll no more; refused while members vote on it. */
    public synchronized Ruling putAway(long number) {
        if (find(number).filter(poll -> !(poll.stage() instanceof Stage.Asked)).isEmpty()) {
            return Ruling.REFUSED;
        }
        return decide(handle -> PollTable.end(handle, number, millis()), Optional.empty());
    }

    /** A member votes, for the first time in that round or once more; refused where the round is not open. */
    public synchronized Ruling vote(long number, Vote vote) {
        Optional<Poll> poll = find(number);
        if (poll.isEmpty()) {
            return Ruling.REFUSED;
        }
        return decide(handle -> PollTable.vote(handle, number, vote, millis()), poll.map(found -> found.with(vote)));
    }

    private Optional<Poll> find(long number) {
        return now.filter(poll -> poll.number() == number);
    }

    private Ruling decide(Function<Handle, Boolean> deciding, Optional<Poll> then) {
        Optional<Boolean> made = store.decide(deciding);
        if (made.isEmpty()) {
            return Ruling.NOT_KEPT;
        }
        if (!made.get()) {
            return Ruling.REFUSED;
        }
        now = then;
        return Ruling.MADE;
    }

    private long millis() {
        return clock.instant().toEpochMilli();
    }
}
