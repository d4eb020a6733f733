package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.group.MemberName;
import signalbox.group.Poll;
import signalbox.group.Stage;
import signalbox.group.Topic;
import signalbox.group.Vote;
import signalbox.run.RandomIds;
import signalbox.store.Polls.Ruling;

/** Votes in a real database: which count, and what a second opening finds. */
@Timeout(60)
final class PollsTest {

    private static final Topic TOPIC = new Topic("lesson", "question", Topic.Kind.QUESTION);
    private static final Topic OTHER = new Topic("lesson", "order", Topic.Kind.PREDICTION);
    private static final long ANN = 1;
    private static final long BEN = 2;

    @TempDir
    Path folder;

    private Store store;
    private RoomOpening.Opened opened;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder, Store.MAX_BYTES, complaint -> {});
        opened = new RoomOpening(store, new RandomIds(), InstantSource.system()).open("Tuesday");
        if (opened.room().members().isEmpty()) {
            opened.room().join(new MemberName("Ann"));
            opened.room().join(new MemberName("Ben"));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Polls polls() {
        return opened.polls();
    }

    private Poll now() {
        return polls().now().orElseThrow();
    }

    private Ruling vote(int round, long member, String said) {
        return polls().vote(now().number(), new Vote(round, member, said));
    }

    @Test
    void whatWasVotedIsFoundAgainWithTheStageOfThePoll() throws IOException {
        assertEquals(Ruling.MADE, polls().ask(TOPIC));
        assertEquals(Ruling.MADE, vote(1, ANN, "0"));
        assertEquals(Ruling.MADE, vote(1, ANN, "1"));
        assertEquals(Ruling.MADE, vote(1, BEN, "1"));
        assertEquals(Ruling.MADE, polls().move(now().number(), 1, Stage.Move.CLOSE));
        Poll before = now();
        close();
        open();
        assertEquals(before.stage(), now().stage());
        assertEquals(Map.of("1", 2L), now().tally(1));
    }

    @Test
    void aVoteThatComesLateOrForAnotherRoundOrPollIsRefused() {
        polls().ask(TOPIC);
        assertEquals(Ruling.REFUSED, vote(2, ANN, "0"));
        assertEquals(Ruling.REFUSED, polls().vote(now().number() + 1, new Vote(1, ANN, "0")));
        polls().move(now().number(), 1, Stage.Move.CLOSE);
        assertEquals(Ruling.REFUSED, vote(1, ANN, "0"));
        polls().move(now().number(), 1, Stage.Move.ASK_AGAIN);
        assertEquals(Ruling.REFUSED, vote(1, ANN, "0"));
        assertEquals(Ruling.MADE, vote(2, ANN, "0"));
        assertEquals(0, now().count(1));
    }

    @Test
    void theDatabaseItselfRefusesAVoteThatComesLate() {
        polls().ask(TOPIC);
        long poll = now().number();
        polls().move(poll, 1, Stage.Move.CLOSE);
        assertEquals(
                Optional.of(false), store.decide(handle -> PollTable.vote(handle, poll, new Vote(1, ANN, "0"), 1)));
    }

    @Test
    void whoWasRemovedHasNoVoteAndKeepsWhatTheyVotedBefore() {
        polls().ask(TOPIC);
        vote(1, ANN, "0");
        opened.room().remove(ANN);
        assertEquals(Ruling.REFUSED, vote(1, ANN, "1"));
        assertEquals(Optional.of("0"), now().said(1, ANN));
        assertEquals(Ruling.REFUSED, vote(1, 99, "1"));
    }

    @Test
    void theHostGoesOnOnceHoweverOftenTheFormComes() {
        polls().ask(TOPIC);
        long poll = now().number();
        assertEquals(Ruling.REFUSED, polls().ask(OTHER));
        assertEquals(Ruling.REFUSED, polls().putAway(poll));
        assertEquals(Ruling.MADE, polls().move(poll, 1, Stage.Move.CLOSE));
        assertEquals(Ruling.REFUSED, polls().move(poll, 1, Stage.Move.CLOSE));
        assertEquals(Ruling.MADE, polls().move(poll, 1, Stage.Move.ASK_AGAIN));
        assertEquals(Ruling.REFUSED, polls().move(poll, 1, Stage.Move.ASK_AGAIN));
        assertEquals(Ruling.REFUSED, polls().move(poll, 1, Stage.Move.CLOSE));
        assertEquals(new Stage.Asked(2), now().stage());
    }

    @Test
    void anotherQuestionTakesThePlaceOfOneThatIsClosed() {
        polls().ask(TOPIC);
        polls().move(now().number(), 1, Stage.Move.CLOSE);
        assertEquals(Ruling.MADE, polls().ask(OTHER));
        assertEquals(OTHER, now().topic());
        polls().move(now().number(), 1, Stage.Move.CLOSE);
        assertEquals(Ruling.MADE, polls().putAway(now().number()));
        assertEquals(Optional.empty(), polls().now());
    }

    @Test
    void ofManyVotesOfOneMemberAtOnceOneCounts() throws Exception {
        polls().ask(TOPIC);
        List<Callable<Ruling>> votes = IntStream.range(0, 40)
                .mapToObj(number -> (Callable<Ruling>) () -> vote(1, ANN, String.valueOf(number % 3)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(votes);
        }
        assertEquals(1, now().count(1));
        String counted = now().said(1, ANN).orElseThrow();
        close();
        open();
        assertEquals(Optional.of(counted), now().said(1, ANN));
    }
}
