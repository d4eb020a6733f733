package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.run.ReaderId;

/** What is kept of readers, in a real file. */
@Timeout(60)
final class JournalTest {

    private static final ReaderId ANN = new ReaderId("a".repeat(26));
    private static final ReaderId BEN = new ReaderId("b".repeat(26));
    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");

    private Instant now = NOON;
    private final Store store;
    private final Journal journal;

    JournalTest(@TempDir Path folder) {
        store = Store.open(folder, Store.MAX_BYTES, sentence -> {});
        journal = new Journal(store, () -> now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static KeptRun run(String id, Instant at, String program, boolean counts, long millis) {
        return new KeptRun(
                id,
                at,
                "first",
                "sum",
                program,
                Map.of("threads", 3),
                counts ? "finished" : "wrong-result",
                counts,
                counts,
                new KeptRun.Figures(millis * 1_000_000, 5, 6, 7, 8, 9, 2));
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    @Test
    void nothingIsKnownOfAReaderWhoWasNeverHere() {
        assertEquals(Progress.NONE, journal.of(ANN));
    }

    @Test
    void aLessonIsOpenedSeenAndReadToItsEnd() {
        assertTrue(journal.opened(ANN, "first"));
        after(Duration.ofMinutes(1));
        assertTrue(journal.stoppedAt(ANN, "first", "a-plan"));
        after(Duration.ofMinutes(1));
        assertTrue(journal.read(ANN, "first"));
        after(Duration.ofMinutes(1));
        assertTrue(journal.read(ANN, "first"));
        assertTrue(journal.opened(ANN, "first"));
        assertEquals(
                List.of(new LessonProgress(
                        "first", NOON, NOON.plusSeconds(180), "a-plan", Optional.of(NOON.plusSeconds(120)))),
                journal.of(ANN).lessons());
        assertEquals(Progress.NONE, journal.of(BEN));
    }

    @Test
    void eachAnswerIsKeptAndTheLatestOfABlockIsFound() {
        journal.answered(ANN, "first", "how-many", "1", new Verdict("0", false));
        after(Duration.ofSeconds(1));
        journal.answered(ANN, "first", "how-many", "0", new Verdict("0", true));
        Progress progress = journal.of(ANN);
        assertEquals(2, progress.replies().size());
        assertEquals("0", progress.latest("first", "how-many").orElseThrow().said());
        assertEquals("question-how-many", progress.lesson("first").orElseThrow().place());
    }

    @Test
    void aPredictionThatWasNotPutToTheTestGivesWayToTheNext() {
        journal.predicted(ANN, "first", "order", "Loop,Pool");
        after(Duration.ofSeconds(1));
        journal.predicted(ANN, "first", "order", "Pool,Loop");
        assertEquals(
                List.of(new Reply("first", "order", Reply.Kind.PREDICTION, "Pool,Loop", now, Optional.empty())),
                journal.of(ANN).replies());
    }

    @Test
    void runsComeBackAsTheyWereTheOldestFirst() {
        journal.opened(ANN, "first");
        KeptRun late = run("run2", NOON.plusSeconds(2), "Pool", true, 40);
        KeptRun early = run("run1", NOON.plusSeconds(1), "Loop", false, 90);
        assertTrue(journal.ran(ANN, late, List.of()));
        assertTrue(journal.ran(ANN, early, List.of()));
        assertTrue(journal.ran(ANN, early, List.of()), "twice the same is one");
        assertEquals(List.of(early, late), journal.of(ANN).runs());
        assertEquals(Set.of("Pool"), journal.of(ANN).programsRun("first"));
    }

    @Test
    void onlyTheLatestRunsAreKept() {
        journal.opened(ANN, "first");
        for (int number = 0; number < RunTable.MOST + 3; number++) {
            journal.ran(ANN, run("run" + number, NOON.plusSeconds(number), "Loop", true, 1), List.of());
        }
        List<KeptRun> kept = journal.of(ANN).runs();
        assertEquals(RunTable.MOST, kept.size());
        assertEquals("run3", kept.getFirst().id());
    }

    @Test
    void whoIsForgottenIsGoneAndARunThatEndsLaterIsNotKept() {
        journal.opened(BEN, "first");
        journal.opened(ANN, "first");
        journal.answered(ANN, "first", "how-many", "0", new Verdict("0", true));
        journal.ran(ANN, run("run1", NOON, "Loop", true, 1), List.of());
        assertTrue(journal.forget(ANN));
        assertTrue(journal.ran(ANN, run("run2", NOON, "Loop", true, 1), List.of()));
        assertEquals(Progress.NONE, journal.of(ANN));
        assertEquals(1, journal.of(BEN).lessons().size());
        int rows = store.read(
                -1,
                handle -> handle.createQuery("select (select count(*) from run) + (select count(*) from reply)")
                        .mapTo(Integer.class)
                        .one());
        assertEquals(0, rows);
    }

    @Test
    void anotherCopyIsTakenOverWithoutLosingWhatIsThere() {
        journal.opened(ANN, "first");
        journal.ran(ANN, run("run1", NOON, "Loop", true, 1), List.of());
        journal.answered(ANN, "first", "how-many", "0", new Verdict("0", true));
        Instant later = NOON.plusSeconds(60);
        Progress other = new Progress(
                List.of(
                        new LessonProgress("first", NOON.minusSeconds(60), later, "end", Optional.of(later)),
                        new LessonProgress("second", NOON, NOON, "", Optional.empty())),
                List.of(run("run1", NOON, "Loop", true, 1), run("run0", NOON.minusSeconds(9), "Pool", true, 2)),
                List.of(new Reply(
                        "first",
                        "order",
                        Reply.Kind.PREDICTION,
                        "Loop,Pool",
                        NOON,
                        Optional.of(new Verdict("Loop,Pool", true)))));
        assertTrue(journal.merge(ANN, other));
        Progress merged = journal.of(ANN);
        assertEquals(other.lesson("first").orElseThrow(), merged.lesson("first").orElseThrow());
        assertEquals(2, merged.lessons().size());
        assertEquals(
                List.of("run0", "run1"), merged.runs().stream().map(KeptRun::id).toList());
        assertEquals(2, merged.replies().size());
        journal.merge(ANN, merged);
        assertEquals(merged, journal.of(ANN), "twice the same is once");
    }
}
