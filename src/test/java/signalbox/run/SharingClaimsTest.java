package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.wire.SpanKind;

/** What the chapter on sharing says about races, locks, confinement and queues is true of real runs. */
@Timeout(120)
final class SharingClaimsTest extends ClaimsFixture {

    /** A race that shows up in nearly every run, so many in a row do not go well. */
    private static final int RUNS = 5;

    @Test
    void someOfManyTinyTrialsLoseAnUpdateAndNoneLosesBoth() throws InterruptedException {
        int lost = 0;
        for (int tried = 0; tried < RUNS && lost == 0; tried++) {
            Run run = start("race-conditions", "TinyTrials", Map.of("millions", 3));
            awaitOutcome(RunOutcome.Finished.class, run);
            int right = last(run, "2: ");
            lost = last(run, "1: ");
            assertEquals(3_000_000, right + lost);
        }
        assertTrue(lost > 0, "no update was lost");
    }

    @Test
    void insideTheLockThereIsOneThreadAndTheOtherWaits() throws InterruptedException {
        Timeline timeline = run("mutual-exclusion", "LockedWindow", Map.of("rounds", 10));
        List<Span> inside = timeline.spans().stream()
                .filter(span -> span.site().method().equals("pause"))
                .toList();
        assertEquals(20, inside.size());
        assertEquals(1, mostAtOnce(inside));
        assertTrue(timeline.spans().stream().anyMatch(span -> span.kind() == SpanKind.LOCK), "nobody waited");
    }

    @Test
    void eachProgramMakesAsManySessionsAsItSays() throws InterruptedException {
        Map<String, Integer> knobs = Map.of("downloads", 12, "threads", 3);
        assertEquals(12, sessions("SessionPerTask", knobs));
        assertEquals(3, sessions("SessionPerThread", knobs));
    }

    @Test
    void aSharedSessionMixesUpAnswers() throws InterruptedException {
        Run run = start("one-for-each", "SharedSession", Map.of("downloads", 12, "threads", 3));
        awaitOutcome(RunOutcome.WrongResult.class, run);
        assertTrue(lines(run).contains("1 sessions made"), () -> text(run));
        assertTrue(lines(run).stream().anyMatch(line -> line.endsWith("(mixed up)")), () -> text(run));
    }

    @Test
    void aFullQueueHoldsItsProducerBack() throws InterruptedException {
        Run run = start("queues", "BoundedQueue", Map.of("loaves", 12));
        awaitOutcome(RunOutcome.Finished.class, run);
        assertTrue(fullest(run) <= 3, () -> text(run));
        assertTrue(soldAfterBaking(run) <= 3 + 2, "the shelf and the sellers' hands have room for no more");
    }

    @Test
    void anEndlessQueueGrowsAndLetsItsProducerRunAhead() throws InterruptedException {
        Run run = start("queues", "UnboundedQueue", Map.of("loaves", 12));
        awaitOutcome(RunOutcome.Finished.class, run);
        assertTrue(fullest(run) > 3, () -> text(run));
        assertTrue(soldAfterBaking(run) > 3 + 2, "the baker had to wait");
    }

    @Test
    void whoeverFindsThePoolsQueueFullLendsAHand() throws InterruptedException {
        Run run = start("queues", "PoolAsQueue", Map.of());
        awaitOutcome(RunOutcome.Finished.class, run);
        assertTrue(lines(run).stream().anyMatch(line -> line.startsWith("main sold")), () -> text(run));
    }

    @Test
    void aMergeLosesNoWord() throws InterruptedException {
        Run run = start("queues", "Merge", Map.of());
        awaitOutcome(RunOutcome.Finished.class, run);
        assertFalse(lines(run).isEmpty());
    }

    @Test
    void twoOrdersEndInARingOfTwoAndPhilosophersInARingOfAll() throws InterruptedException {
        assertEquals(List.of("Ann", "Ben"), ring(start("deadlock", "TwoOrders", Map.of())));
        assertEquals(
                List.of("philosopher 1", "philosopher 2", "philosopher 3"),
                ring(start("deadlock", "Philosophers", Map.of("philosophers", 3))));
    }

    @Test
    void oneOrderAndALimitBothEndWell() throws InterruptedException {
        run("deadlock", "OneOrder", Map.of());
        run("deadlock", "TryLock", Map.of());
    }

    /** The names of those who wait for one another, in the order of the alphabet. */
    private static List<String> ring(Run run) throws InterruptedException {
        return await(run, RunEvent.Deadlocked.class).ring().stream()
                .map(RunEvent.Deadlocked.Member::thread)
                .sorted()
                .toList();
    }

    private int sessions(String program, Map<String, Integer> knobs) throws InterruptedException {
        Run run = start("one-for-each", program, knobs);
        awaitOutcome(RunOutcome.Finished.class, run);
        return number(run, " sessions made");
    }

    private static int fullest(Run run) {
        return number(run, " loaves on the shelf");
    }

    /** The only number in the line that ends so. */
    private static int number(Run run, String ending) {
        return lines(run).stream()
                .filter(line -> line.endsWith(ending))
                .map(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** How many were sold after all loaves had been put on the shelf. */
    private static long soldAfterBaking(Run run) {
        return lines(run).stream()
                .dropWhile(line -> !line.equals("all loaves are baked"))
                .filter(line -> line.startsWith("sold loaf"))
                .count();
    }

    /** The number in the last line that begins so. */
    private static int last(Run run, String beginning) {
        return lines(run).stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> Integer.parseInt(line.substring(beginning.length())))
                .reduce((_, next) -> next)
                .orElseThrow();
    }
}
