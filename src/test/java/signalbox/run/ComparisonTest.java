package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.Ends;
import signalbox.lesson.Formula;
import signalbox.lesson.Lab;
import signalbox.lesson.Program;

@Timeout(30)
final class ComparisonTest {

    private static final Map<String, Integer> KNOBS = Map.of("threads", 4);
    private static final Lab LAB = Requests.lab(
            Requests.program("Slow", Program.Load.COMPUTING, ""),
            Requests.program(
                    "Threads",
                    Program.Load.COMPUTING,
                    "Integer.getInteger(\"threads\", 5)",
                    Optional.empty(),
                    Optional.of(new Formula("baseline / MIN(threads, cores)"))),
            Requests.program("Virtual", Program.Load.WAITING, ""));

    private static Run run(int program, Map<String, Integer> knobs, RunOutcome outcome, long millis, long virtual) {
        Run run = new Run(new RunId("id"), Requests.request(LAB, program, knobs), Instant.EPOCH);
        run.append(new RunEvent.Started(new Conditions(0, true, 2, "25")));
        run.append(new RunEvent.Ended(
                outcome, new RunFigures(millis * 1_000_000, 0, 0, 1, virtual, 0, 0, 0, Optional.empty())));
        return run;
    }

    private static Run run(int program, long millis) {
        return run(program, KNOBS, new RunOutcome.Finished("Finished."), millis, program == 2 ? 40 : 0);
    }

    @Test
    void medianOfAnEvenCountIsTheMeanOfTheMiddleTwo() {
        assertEquals(
                new Statistics(4, 1, 2.5, 9),
                Statistics.of(List.of(9.0, 1.0, 3.0, 2.0)).orElseThrow());
        assertEquals(
                new Statistics(3, 1, 2, 9),
                Statistics.of(List.of(9.0, 1.0, 2.0)).orElseThrow());
        assertTrue(Statistics.of(List.of()).isEmpty());
    }

    @Test
    void programsAreComparedWithTheBaselineAndTheFormula() {
        List<Comparison.Row> rows = Comparison.of(
                        LAB, KNOBS, List.of(run(0, 2_000), run(1, 1_250), run(2, 50), run(1, 1_000), run(1, 900)))
                .rows();
        Comparison.Row threads = rows.get(1);
        assertEquals(new Statistics(3, 900, 1_000, 1_250), threads.wall().orElseThrow());
        assertEquals(OptionalDouble.of(2), threads.speedUp());
        assertEquals(OptionalInt.of(2), threads.workers(), "no more than the cores work at once");
        assertEquals(OptionalDouble.of(1), threads.efficiency());
        assertEquals(OptionalDouble.of(1_000), threads.expected());
        assertEquals(OptionalDouble.of(0), threads.difference());
        assertEquals(OptionalInt.of(1), rows.get(0).workers());
        assertEquals(OptionalDouble.of(1), rows.get(0).efficiency());
        assertEquals(OptionalInt.of(40), rows.get(2).workers());
        assertEquals(OptionalDouble.of(1), rows.get(2).efficiency());
    }

    @Test
    void failedRunsAndOtherKnobsGiveNoTimes() {
        List<Comparison.Row> rows = Comparison.of(
                        LAB,
                        KNOBS,
                        List.of(
                                run(1, KNOBS, new RunOutcome.WrongResult("Wrong."), 1, 0),
                                run(1, Map.of("threads", 5), new RunOutcome.Finished("Finished."), 1, 0),
                                new Run(new RunId("id"), Requests.request(LAB, 1, KNOBS), Instant.EPOCH)))
                .rows();
        assertTrue(rows.get(1).wall().isEmpty());
        assertEquals(1, rows.get(1).failed());
        assertEquals(OptionalDouble.empty(), rows.get(1).speedUp());
        assertEquals(3, rows.size());
    }

    @Test
    void aRunThatEndedAsMeantIsNoFailure() {
        Lab lab = Requests.lab(Requests.program("Hangs", Program.Load.WAITING, "", Ends.DEADLOCK));
        Run run = new Run(new RunId("id"), Requests.request(lab, 0, KNOBS), Instant.EPOCH);
        run.append(new RunEvent.Ended(
                new RunOutcome.Deadlocked("A ring."), new RunFigures(1, 0, 0, 1, 0, 0, 0, 0, Optional.empty())));

        Comparison.Row row = Comparison.of(lab, KNOBS, List.of(run)).rows().getFirst();
        assertEquals(1, row.asMeant());
        assertEquals(0, row.failed());
        assertTrue(row.wall().isEmpty());
    }
}
