package signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.lesson.CatalogLoader;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Prediction;

/** What comes of a prediction, by the runs after it, for a lab of the course. */
@Timeout(60)
final class SettlingTest {

    private static final Instant NOON = Instant.parse("2031-05-01T12:00:00Z");
    private static final Map<String, Integer> KNOBS = Map.of("downloads", 10);
    private static final Lesson LESSON =
            CatalogLoader.load(Path.of("content")).lesson("one-job-four-ways").orElseThrow();
    private static final Lab LAB = LESSON.labs().getFirst();

    private static KeptRun run(String program, int second, long millis, Map<String, Integer> knobs, boolean counts) {
        return new KeptRun(
                program + second,
                NOON.plusSeconds(second),
                LESSON.slug(),
                LAB.id(),
                program,
                knobs,
                "",
                counts,
                counts,
                new KeptRun.Figures(millis * 1_000_000, 0, 0, 6, 0, 0, 2));
    }

    private static KeptRun run(String program, int second, long millis) {
        return run(program, second, millis, KNOBS, true);
    }

    private static Optional<Verdict> settle(Prediction.Asked asked, String said, KeptRun... runs) {
        var prediction = new Prediction(
                "p", LAB.id(), LESSON.predictionsFor(LAB).getFirst().prompt(), asked);
        Reply open = new Reply(LESSON.slug(), "p", Reply.Kind.PREDICTION, said, NOON, Optional.empty());
        return new Settling(LESSON.slug(), prediction, LAB).settle(open, runs[runs.length - 1], List.of(runs));
    }

    private static Optional<Verdict> order(String said, KeptRun... runs) {
        return settle(new Prediction.Asked.Order(), said, runs);
    }

    @Test
    void anOrderIsKnownWhenEveryProgramHasRun() {
        String said = "VirtualThreads,Threads,Processes,Synchronous";
        KeptRun slow = run("Synchronous", 1, 900);
        KeptRun threads = run("Threads", 2, 200);
        KeptRun virtual = run("VirtualThreads", 3, 90);
        assertEquals(Optional.empty(), order(said, slow, threads, virtual));
        assertEquals(
                Optional.of(new Verdict(said, true)), order(said, slow, threads, virtual, run("Processes", 4, 300)));
        assertEquals(
                Optional.of(new Verdict("VirtualThreads,Processes,Threads,Synchronous", false)),
                order(said, slow, threads, virtual, run("Processes", 4, 100)));
    }

    @Test
    void onlyRunsAfterItWithTheSameKnobsThatCountDecide() {
        String said = "VirtualThreads,Threads,Processes,Synchronous";
        KeptRun[] three = {run("Synchronous", 1, 900), run("Threads", 2, 200), run("VirtualThreads", 3, 90)};
        assertEquals(Optional.empty(), order(said, run("Processes", -1, 300), three[0], three[1], three[2]));
        assertEquals(
                Optional.empty(),
                order(said, run("Processes", 1, 300, Map.of("downloads", 9), true), three[0], three[1], three[2]));
        assertEquals(
                Optional.empty(), order(said, run("Processes", 1, 300, KNOBS, false), three[0], three[1], three[2]));
    }

    @ParameterizedTest
    @CsvSource({"75, true", "125, true", "74, false", "126, false", "100.0, true"})
    void aNumberIsRightUpToAQuarterOff(String said, boolean right) {
        var figure = new Prediction.Asked.Figure("Threads", Prediction.Measure.MILLIS, "ms", 0, 1000);
        assertEquals(Optional.of(new Verdict("100", right)), settle(figure, said, run("Threads", 1, 100)));
    }

    @Test
    void aSpeedUpNeedsTheBaselineToo() {
        var figure = new Prediction.Asked.Figure("Threads", Prediction.Measure.SPEEDUP, "", 0, 100);
        assertEquals(Optional.empty(), settle(figure, "4", run("Threads", 1, 100)));
        assertEquals(
                Optional.of(new Verdict("4.5", true)),
                settle(figure, "4", run("Threads", 1, 100), run("Synchronous", 2, 450)));
    }

    @Test
    void threadsAreCounted() {
        var figure = new Prediction.Asked.Figure("Threads", Prediction.Measure.THREADS, "threads", 0, 100);
        assertEquals(Optional.of(new Verdict("6", true)), settle(figure, "6", run("Threads", 1, 100)));
    }
}
