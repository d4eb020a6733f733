package signalbox.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import signalbox.group.Advice;
import signalbox.group.Poll;
import signalbox.group.Stage;
import signalbox.lesson.Question;

/**
 * A poll as pages show it. Immutable.
 *
 * @param members how many could have voted
 */
public record PollView(Poll poll, Polled asked, int members) {

    /**
     * One thing that could be said, with how many said it.
     *
     * @param choice of a question; empty for a prediction
     * @param words of a prediction; empty for a question
     * @param shares in each round that is over
     */
    public record Row(Optional<Question.Choice> choice, String words, List<Share> shares) {

        /** Whether it is known to be right. */
        public boolean right() {
            return choice.filter(Question.Choice::right).isPresent();
        }
    }

    /** So many of so many votes in that round. */
    public record Share(int round, long votes, long of) {

        /** Of the votes, rounded; 0 where there are none. */
        public long percent() {
            return of == 0 ? 0 : Math.round(100.0 * votes / of);
        }
    }

    public int round() {
        return poll.stage().round();
    }

    /** Whether members vote now. */
    public boolean open() {
        return poll.stage() instanceof Stage.Asked;
    }

    /** Whether the answer is shown. */
    public boolean told() {
        return poll.stage() instanceof Stage.Told;
    }

    /** Whether the host can let members vote once more. */
    public boolean mayAskAgain() {
        return poll.stage().after(Stage.Move.ASK_AGAIN).isPresent();
    }

    /** How many have voted in this round. */
    public int voted() {
        return poll.count(round());
    }

    /** How many have, of how many, in a sentence. */
    public String votedSentence() {
        return voted() + " of " + Numbers.counted(members, "member") + (voted() == 1 ? " has voted." : " have voted.");
    }

    /** Rounds that are over. */
    public int roundsOver() {
        return poll.stage().roundsOver();
    }

    /** All that could be said, or for predictions all that was; with the votes of the rounds that are over. */
    public List<Row> rows() {
        return switch (asked) {
            case Polled.OfQuestion(var _, Question question) ->
                IntStream.range(0, question.choices().size())
                        .mapToObj(number -> new Row(
                                Optional.of(question.choices().get(number)), "", shares(String.valueOf(number))))
                        .toList();
            case Polled.OfPrediction prediction ->
                rows(said -> prediction.view(said).words());
            case Polled.Gone _ -> List.of();
        };
    }

    private List<Row> rows(Function<String, String> words) {
        var said = new TreeSet<>(PollView::numbersFirst);
        IntStream.rangeClosed(1, roundsOver())
                .forEach(round -> said.addAll(poll.tally(round).keySet()));
        return said.stream()
                .map(one -> new Row(Optional.empty(), words.apply(one), shares(one)))
                .toList();
    }

    private static int numbersFirst(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers ? Double.compare(Double.parseDouble(one), Double.parseDouble(other)) : one.compareTo(other);
    }

    private List<Share> shares(String said) {
        return IntStream.rangeClosed(1, roundsOver())
                .mapToObj(round -> {
                    Map<String, Long> tally = poll.tally(round);
                    return new Share(round, tally.getOrDefault(said, 0L), poll.count(round));
                })
                .toList();
    }

    /** What the host had better do now that a round is over; empty before and after that. */
    public Optional<String> advice() {
        if (!(poll.stage() instanceof Stage.Closed(int round))) {
            return Optional.empty();
        }
        if (voted() == 0) {
            return Optional.of("Nobody has voted.");
        }
        return switch (asked) {
            case Polled.OfQuestion question ->
                Advice.of(poll.tally(round).getOrDefault(question.right(), 0L), poll.count(round))
                        .map(advice -> advice.sentence(round));
            case Polled.OfPrediction _ ->
                Optional.of("What is right only a run can tell: let neighbours discuss it and vote again where they"
                        + " differ, then run it for all.");
            case Polled.Gone _ -> Optional.empty();
        };
    }
}
