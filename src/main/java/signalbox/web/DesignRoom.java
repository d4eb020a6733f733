package signalbox.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import signalbox.group.Poll;
import signalbox.group.Stage;
import signalbox.group.Topic;
import signalbox.group.Vote;

/**
 * A room that never was, for the page of all components. Immutable.
 *
 * @param question in its first vote, after it, in the second one, and told
 * @param prediction in its first vote; empty where the course has none
 * @param door where members join
 */
public record DesignRoom(List<PollView> question, Optional<PollView> prediction, HostView door, ForAll shown) {

    private static final int MEMBERS = 30;
    private static final int FIRST_VOTES = 24;
    private static final int SECOND_VOTES = 28;

    static DesignRoom of(QuestionView sample, Optional<Polled> prediction) {
        Polled asked = new Polled.OfQuestion(sample.lesson(), sample.question());
        List<Vote> votes = Stream.concat(
                        votes(1, FIRST_VOTES, sample.question().choices().size()), votes(2, SECOND_VOTES, 2))
                .toList();
        Stage first = new Stage.Asked(1);
        List<PollView> stages = Stream.of(first, new Stage.Closed(1), new Stage.Asked(2), new Stage.Told(2))
                .map(stage -> view(asked, stage, votes))
                .toList();
        return new DesignRoom(
                stages,
                prediction.map(order -> view(order, first, List.of())),
                new HostView(
                        "Tuesday evening", "K4Q 7XR", "http://192.0.2.7:8080/join", List.of(), List.of(), List.of()),
                new ForAll("Forty downloads", "/"));
    }

    private static PollView view(Polled asked, Stage stage, List<Vote> votes) {
        return new PollView(
                new Poll(1, new Topic("lesson", "block", Topic.Kind.QUESTION), stage, votes), asked, MEMBERS);
    }

    private static Stream<Vote> votes(int round, int count, int choices) {
        return IntStream.range(0, count)
                .mapToObj(member -> new Vote(round, member, String.valueOf(member * member % choices)));
    }
}
