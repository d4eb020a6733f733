package signalbox.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a room, to be taken away; keys, codes and who asked to be let in again are not in it. Names are
 * as people chose them. Immutable.
 *
 * @param members in the order of their joining, after them the host, as far as the host did anything
 */
public record RoomCopy(String room, List<OfMember> members) {

    /**
     * What is kept of one member.
     *
     * @param joined empty for the host
     * @param removed whether the host has removed this member
     * @param unfinished runs whose end was never kept, or has not come yet
     */
    public record OfMember(
            String name,
            Optional<Instant> joined,
            boolean removed,
            Progress progress,
            List<CastVote> votes,
            List<Unfinished> unfinished) {}

    /**
     * A vote.
     *
     * @param block id of the question or prediction
     * @param kind which of the two
     */
    public record CastVote(String lesson, String block, String kind, int round, String said, Instant at) {}

    /** A run that was asked for. */
    public record Unfinished(String run, Instant at, String lesson, String program) {}
}
