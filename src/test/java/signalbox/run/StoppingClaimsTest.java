package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.Lesson;
import signalbox.lesson.Ordering;

/** What the lessons on daemons and on stopping say: who is waited for, who is dropped, and who listens. */
@Timeout(120)
final class StoppingClaimsTest extends ClaimsFixture {

    private static final Map<String, Integer> LINES = Map.of("lines", 10);

    @Test
    void anOrdinaryThreadIsWaitedFor() throws InterruptedException {
        List<String> lines = ended("daemons", "OrdinaryWriter", LINES, RunOutcome.Finished.class);
        assertTrue(lines.indexOf("main is done") < lines.indexOf("wrote line 10"), () -> "waited for: " + lines);
    }

    @Test
    void daemonsAreDroppedWithTheirLastLines() throws InterruptedException {
        for (String program : List.of("DaemonWriter", "VirtualWriter")) {
            List<String> lines = ended("daemons", program, LINES, RunOutcome.WrongResult.class);
            assertTrue(lines.contains("main is done"), () -> program + ": " + lines);
            assertFalse(lines.contains("wrote line 10"), () -> program + ": " + lines);
        }
    }

    @Test
    void aVirtualThreadThatIsJoinedLosesNothing() throws InterruptedException {
        assertTrue(ended("daemons", "JoinedWriter", LINES, RunOutcome.Finished.class)
                .contains("wrote line 10"));
    }

    @Test
    void aSleeperIsWokenAndAComputingThreadLooksUp() throws InterruptedException {
        assertTrue(ended("stopping", "StopsAsleep", Map.of(), RunOutcome.Finished.class).stream()
                .anyMatch(line -> line.startsWith("woken")));
        assertTrue(ended("stopping", "StopsComputing", Map.of(), RunOutcome.Finished.class).stream()
                .anyMatch(line -> line.startsWith("looked up")));
    }

    @Test
    void aThreadThatSwallowsItsInterruptOrNeverLooksGoesOn() throws InterruptedException {
        List<String> swallowing = ended("stopping", "Swallows", Map.of(), RunOutcome.WrongResult.class);
        assertTrue(swallowing.contains("something woke me; never mind"), swallowing::toString);
        List<String> deaf = ended("stopping", "NeverLooks", Map.of(), RunOutcome.WrongResult.class);
        assertTrue(deaf.contains("the worker goes on"), deaf::toString);
    }

    @Test
    void givingUpLeavesTheTaskAtWorkAndCancellingEndsIt() throws InterruptedException {
        assertTrue(ended("stopping", "GivesUp", Map.of(), RunOutcome.Finished.class)
                .containsAll(List.of("no answer in time", "step 10")));
        List<String> cancelled = ended("stopping", "Cancels", Map.of(), RunOutcome.Finished.class);
        assertTrue(cancelled.contains("no answer in time"), cancelled::toString);
        assertFalse(cancelled.contains("step 10"), cancelled::toString);
    }

    @Test
    void aScopeInterruptsTheOthersWhenOneFails() throws InterruptedException {
        List<String> lines = ended("stopping", "Structured", Map.of(), RunOutcome.Finished.class);
        assertEquals(
                2, lines.stream().filter(line -> line.endsWith("asked to stop")).count(), lines::toString);
    }

    @Test
    void onlyOneOrderOfAskingWaitingAndLookingFindsAllTidy() throws InterruptedException {
        Lesson lesson = lesson("stopping");
        Ordering ordering = lesson.ordering("asked-in-order").orElseThrow();
        List<Integer> right = List.of(0, 1, 2);
        List<List<Integer>> wrong =
                List.of(List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));
        awaitOutcome(RunOutcome.Finished.class, arranged(lesson, ordering, right));
        for (List<Integer> order : wrong) {
            awaitOutcome(RunOutcome.WrongResult.class, arranged(lesson, ordering, order));
        }
    }

    private Run arranged(Lesson lesson, Ordering ordering, List<Integer> order) {
        var request = new RunRequest(lesson, ordering.lab(), ordering.arranged(order), Map.of());
        return admitted(desk().submit(request, ANN, true));
    }

    /** What it printed, after it ended so. */
    private List<String> ended(
            String lesson, String program, Map<String, Integer> knobs, Class<? extends RunOutcome> outcome)
            throws InterruptedException {
        Run run = start(lesson, program, knobs);
        awaitOutcome(outcome, run);
        return lines(run);
    }
}
