package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.group.MemberName;
import signalbox.lesson.Catalog;
import signalbox.run.RandomIds;
import signalbox.run.ReaderId;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunFigures;
import signalbox.run.RunId;
import signalbox.run.RunOutcome;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.SourceFile;

/** Runs that are kept with their events, in a real file. */
@Timeout(120)
final class RunShelfTest {

    private static final ReaderId ANN = new ReaderId("a".repeat(26));
    private static final ReaderId BEN = new ReaderId("b".repeat(26));
    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final List<RunEvent> LOG = List.of(
            new RunEvent.Queued(0),
            new RunEvent.Printed(OutputStreamKind.OUT, "done 3", true, -1, 5),
            new RunEvent.Ended(new RunOutcome.Finished("Finished."), RunFigures.NOTHING_MEASURED));

    private final RandomIds ids = new RandomIds();
    private final Store store;
    private Catalog course = KeptCourse.of("void main() {}");

    RunShelfTest(@TempDir Path folder) {
        store = Store.open(folder, Store.MAX_BYTES, sentence -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RunShelf shelf(OptionalLong room) {
        return new RunShelf(store, () -> course, room, () -> NOON);
    }

    private RunShelf shelf() {
        return shelf(OptionalLong.empty());
    }

    private Run run(int second) {
        return Run.told(new RunId(ids.get()), KeptCourse.request(course), NOON.plusSeconds(second), LOG);
    }

    private Run kept(RunShelf shelf, int second, ReaderId... readers) {
        Run run = run(second);
        for (ReaderId reader : readers) {
            assertTrue(shelf.asked(run, reader));
        }
        assertTrue(shelf.ended(run));
        return run;
    }

    private static boolean has(RunShelf shelf, Run run) {
        return shelf.find(run.id()).isPresent();
    }

    @Test
    void aRunComesBackWithItsRequestAndAllItsEvents() {
        Run run = kept(shelf(), 1, ANN);
        Recalled recalled = shelf().find(run.id()).orElseThrow();
        assertEquals(LOG, recalled.run().eventsFrom(0));
        assertEquals(run.request(), recalled.run().request());
        assertEquals(run.asked(), recalled.run().asked());
        assertEquals(Recalled.Standing.SAME, recalled.standing());
    }

    @Test
    void aRunWhoseEndWasNeverKeptIsToldAsInterrupted() {
        Run run = run(1);
        shelf().asked(run, ANN);
        Recalled recalled = shelf().find(run.id()).orElseThrow();
        RunOutcome outcome = recalled.run().ended().orElseThrow().outcome();
        assertInstanceOf(RunOutcome.Interrupted.class, outcome);
        assertTrue(outcome.sentence().contains("Run it again"));
        assertEquals(run.request(), recalled.run().request());
    }

    @Test
    void whatALessonWasIsShownThoughItHasChangedOrGone() {
        Run run = kept(shelf(), 1, ANN);
        course = KeptCourse.of("void main() { IO.println(); }");
        Recalled changed = shelf().find(run.id()).orElseThrow();
        assertEquals(Recalled.Standing.CHANGED, changed.standing());
        assertEquals("void main() {}", changed.run().request().program().source());
        assertEquals(Map.of("threads", 3), changed.run().request().knobs());
        assertEquals(LOG, changed.run().eventsFrom(0));
        course = KeptCourse.without();
        Recalled gone = shelf().find(run.id()).orElseThrow();
        assertEquals(Recalled.Standing.GONE, gone.standing());
        assertEquals("A lesson", gone.run().request().lesson().title());
        assertEquals("void main() {}", gone.run().request().program().source());
    }

    @Test
    void aReadersOwnProgramComesBackWithItsText() {
        List<SourceFile> files = List.of(new SourceFile("Main.java", "void main() { /* mine */ }"));
        Run run = Run.told(new RunId(ids.get()), KeptCourse.own(course, files), NOON, LOG);
        shelf().asked(run, ANN);
        shelf().ended(run);
        assertEquals(run.request(), shelf().find(run.id()).orElseThrow().run().request());
    }

    @Test
    void theOldestOfAReaderGivesWayAndOfOthersNothing() {
        Run others = kept(shelf(), 0, BEN);
        Run shared = kept(shelf(), 1, ANN, BEN);
        Run first = kept(shelf(), 2, ANN);
        Run second = kept(shelf(), 3, ANN);
        List<Run> more = IntStream.range(0, RunShelf.MOST_OF_A_READER - 1)
                .mapToObj(number -> kept(shelf(), 10 + number, ANN))
                .toList();
        assertFalse(has(shelf(), first));
        assertTrue(has(shelf(), second));
        assertTrue(has(shelf(), more.getLast()));
        assertTrue(has(shelf(), others));
        assertTrue(has(shelf(), shared), "it is Ben's still");
    }

    @Test
    void theOldestOfARoomOrOfAllGiveWayToBounds() {
        List<Run> runs = IntStream.range(0, 5)
                .mapToObj(second -> kept(shelf(), second, ANN))
                .toList();
        store.write(handle -> LogTable.trimRoom(handle, OptionalLong.of(1), 2));
        assertTrue(has(shelf(), runs.getFirst()), "another room");
        store.write(handle -> LogTable.trimRoom(handle, OptionalLong.empty(), 3));
        assertEquals(
                List.of(false, false, true, true, true),
                runs.stream().map(run -> has(shelf(), run)).toList());
        long size = store.read(
                0L,
                handle -> handle.createQuery("select max(bytes) from kept_run")
                        .mapTo(Long.class)
                        .one());
        store.write(handle -> LogTable.trimBytes(handle, 2 * size));
        assertEquals(
                List.of(false, false, false, true, true),
                runs.stream().map(run -> has(shelf(), run)).toList());
    }

    @Test
    void whoeverIsForgottenTakesTheirRunsWithThemButNotThoseOfOthers() {
        Run own = kept(shelf(), 1, ANN);
        Run shared = kept(shelf(), 2, ANN, BEN);
        Run underWay = run(3);
        shelf().asked(underWay, ANN);
        assertTrue(new Journal(store, () -> NOON).forget(ANN));
        assertTrue(shelf().ended(underWay));
        assertFalse(has(shelf(), own));
        assertTrue(has(shelf(), shared));
        assertFalse(has(shelf(), underWay));
    }

    @Test
    void aRunOpensInItsRoomAlone() throws Exception {
        RoomOpening opening = new RoomOpening(store, ids, () -> NOON);
        KeptRoom tuesday = opening.open("Tuesday").room();
        KeptRoom friday = opening.open("Friday").room();
        tuesday.join(MemberName.typed("Ann").orElseThrow());
        RunShelf room = shelf(OptionalLong.of(tuesday.room().number()));
        Run run = kept(room, 1, ANN);
        assertTrue(has(room, run));
        assertFalse(has(shelf(OptionalLong.of(friday.room().number())), run));
        assertFalse(has(shelf(), run), "and not where the site is for no group");
    }

    @Test
    void aDamagedLogIsToldAndTheRestIsShown() {
        Run run = kept(shelf(), 1, ANN);
        store.write(handle -> handle.execute("update kept_run set log = x'0102030405'"));
        Recalled recalled = shelf().find(run.id()).orElseThrow();
        assertTrue(recalled.run().ended().orElseThrow().outcome().sentence().contains("damaged"));
        store.write(handle -> handle.execute("update kept_run set request = 'no JSON'"));
        assertEquals(Optional.empty(), shelf().find(run.id()));
    }
}
