package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.Formula;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;
import signalbox.lesson.Sweep;
import signalbox.lesson.SweepPlan;

/** A sweep with real programs in real children. */
@Timeout(180)
final class SweepRunTest extends DeskFixture {

    private static final List<Integer> VALUES = List.of(1, 2, 5);

    private static final Lab LAB = Requests.lab(
            Requests.program("Main", Program.Load.WAITING, "void main() { IO.println(\"alone\"); }"),
            Requests.program(
                    "Threads",
                    Program.Load.WAITING,
                    "void main() { IO.println(\"threads \" + Integer.getInteger(\"threads\", 4)); }",
                    Optional.of("threads {threads}"),
                    Optional.of(new Formula("baseline / threads"))));
    private static final Lesson LESSON = Requests.lesson(LAB);
    private static final SweepPlan PLAN = SweepPlan.of(
            LESSON, new Sweep("curve", LAB.id(), "Threads", "threads", VALUES, Map.of(), "A curve"), LAB.presets());

    @Test
    void theRunsGoOneAfterTheOtherAndMakeACurve() throws InterruptedException {
        Batch batch = admitted(desk().sweep(LESSON, PLAN, ANN));
        List<String> story = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> looks = new ArrayList<>();
        for (int i = 0; i < batch.runs().size(); i++) {
            looks.add(follow(batch.runs().get(i), i, story));
        }
        for (Run run : batch.runs()) {
            awaitOutcome(RunOutcome.Finished.class, run);
        }
        // Followers are told of the last end after it can be awaited.
        looks.getLast().run();
        assertEquals(
                List.of("starts 0", "ends 0", "starts 1", "ends 1", "starts 2", "ends 2", "starts 3", "ends 3"), story);
        assertInstanceOf(Batch.Kind.Swept.class, batch.kind());
        Curve curve = Curve.of(PLAN, batch.runs(), 2);
        assertEquals(VALUES, curve.points().stream().map(Curve.Point::value).toList());
        assertTrue(curve.points().stream()
                .allMatch(point ->
                        point.measured().isPresent() && point.expected().isPresent()));
        assertEquals("alone", lines(batch.runs().getFirst()).getFirst());
        assertEquals(
                List.of("threads 1", "threads 2", "threads 5"),
                curve.points().stream()
                        .map(point -> lines(point.run()).getFirst())
                        .toList());
    }

    @Test
    void whoAsksForTheSameSweepMeanwhileJoinsItsRuns() throws InterruptedException {
        RunDesk desk = desk();
        Batch one = admitted(desk.sweep(LESSON, PLAN, ANN));
        Batch other = admitted(desk.sweep(LESSON, PLAN, BEN));
        // The last ones are still in line, whatever the first ones do meanwhile.
        assertSame(one.runs().getLast(), other.runs().getLast());
        for (Run run : other.runs()) {
            awaitEnd(run);
        }
    }

    /** Notes in the story when it starts and ends; the answer notes what has not been told yet. */
    private static Runnable follow(Run run, int number, List<String> story) {
        int[] seen = {0};
        Runnable look = () -> {
            synchronized (seen) {
                for (RunEvent event : run.eventsFrom(seen[0])) {
                    seen[0]++;
                    if (event instanceof RunEvent.Started) {
                        story.add("starts " + number);
                    } else if (event instanceof RunEvent.Ended) {
                        story.add("ends " + number);
                    }
                }
            }
        };
        run.follow(look);
        look.run();
        return look;
    }
}
