package signalbox.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question or prediction that a host has put to the room, with what was said so far. What others said in a round is
 * not told before the round is over. Immutable and thread-safe.
 *
 * @param number under which it is kept
 * @param votes at most one of each member and round
 */
public record Poll(long number, Topic topic, Stage stage, List<Vote> votes) {

    public Poll {
        votes = List.copyOf(votes);
    }

    /** The same poll at that stage. */
    public Poll at(Stage other) {
        return new Poll(number, topic, other, votes);
    }

    /** The same poll with that vote in place of the one that its member gave in its round before, if any. */
    public Poll with(Vote vote) {
        Stream<Vote> others =
                votes.stream().filter(other -> other.round() != vote.round() || other.member() != vote.member());
        return new Poll(
                number, topic, stage, Stream.concat(others, Stream.of(vote)).toList());
    }

    /** What that member said in that round. */
    public Optional<String> said(int round, long member) {
        return votes.stream()
                .filter(vote -> vote.round() == round && vote.member() == member)
                .map(Vote::said)
                .findFirst();
    }

    /** How many have voted in that round. */
    public int count(int round) {
        return (int) votes.stream().filter(vote -> vote.round() == round).count();
    }

    /** Whether that member has voted in any round. */
    public boolean hasVoted(long member) {
        return votes.stream().anyMatch(vote -> vote.member() == member);
    }

    /**
     * How often each thing was said in that round.
     *
     * @throws IllegalStateException while that round is not over
     */
    public Map<String, Long> tally(int round) {
        if (round > stage.roundsOver()) {
            throw new IllegalStateException("round " + round + " is not over");
        }
        return votes.stream()
                .filter(vote -> vote.round() == round)
                .collect(Collectors.groupingBy(Vote::said, TreeMap::new, Collectors.counting()));
    }
}
