package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.lesson.Formula;
import signalbox.lesson.Lab;
import signalbox.lesson.Program;
import signalbox.lesson.Sweep;
import signalbox.lesson.SweepPlan;

@Timeout(30)
final class CurveTest {

    private static final Map<String, Integer> PRESETS = Map.of("threads", 4, "millis", 10, "n", 20);

    private static SweepPlan plan(String formula, List<Integer> values) {
        Lab lab = Requests.lab(
                Requests.program("Alone", Program.Load.WAITING, ""),
                Requests.program(
                        "Pool",
                        Program.Load.WAITING,
                        "Integer.getInteger(\"threads\", 4)",
                        Optional.empty(),
                        Optional.of(new Formula(formula))));
        Sweep sweep = new Sweep("curve", lab.id(), "Pool", "threads", values, Map.of("millis", 30), "A curve");
        return SweepPlan.of(Requests.lesson(lab), sweep, PRESETS);
    }

    /** As if each request had been run and had taken so many milliseconds; −1: its result was wrong. */
    private static Curve measured(SweepPlan plan, Integer... millis) {
        return measured(plan, List.of(millis));
    }

    private static Curve measured(SweepPlan plan, List<Integer> millis) {
        List<Run> runs = new ArrayList<>();
        for (RunRequest request : Curve.requests(Requests.lesson(plan.lab()), plan)) {
            Run run = new Run(new RunId("id"), request, Instant.EPOCH);
            if (runs.size() < millis.size()) {
                int took = millis.get(runs.size());
                RunOutcome outcome =
                        took < 0 ? new RunOutcome.WrongResult("Wrong.") : new RunOutcome.Finished("Right.");
                run.append(new RunEvent.Ended(
                        outcome, new RunFigures(Math.abs(took) * 1_000_000L, 0, 0, 1, 0, 0, 0, 0, Optional.empty())));
            }
            runs.add(run);
        }
        return Curve.of(plan, runs, 2);
    }

    @Test
    void eachValueIsRunOnceWithTheKnobsOfTheSweep() {
        SweepPlan plan = plan("millis / threads", List.of(1, 2, 8));
        List<RunRequest> requests = Curve.requests(Requests.lesson(plan.lab()), plan);
        assertEquals(
                List.of(1, 2, 8),
                requests.stream().map(request -> request.knobs().get("threads")).toList());
        assertTrue(requests.stream().allMatch(request -> request.knobs().containsValue(30)));
        assertTrue(
                requests.stream().allMatch(request -> request.program().name().equals("Pool")));
    }

    @Test
    void theBaselineGoesFirstWhereTheFormulaNamesIt() {
        SweepPlan plan = plan("baseline / threads", List.of(1, 2));
        Curve before = measured(plan);
        assertEquals(
                Optional.of("Alone"),
                before.baseline().map(run -> run.request().program().name()));
        assertEquals(OptionalDouble.empty(), before.expected(2));
        Curve after = measured(plan, 90);
        assertEquals(OptionalDouble.of(45), after.expected(2));
        assertEquals(OptionalDouble.of(30), after.expected(3), "between the values too");
        assertFalse(after.over());
        assertTrue(measured(plan, 90, 91, 46).over());
    }

    @Test
    void onlyARightResultGivesATime() {
        Curve curve = measured(plan("1", List.of(1, 2, 4)), 100, -1, 50);
        assertEquals(
                List.of(OptionalDouble.of(100), OptionalDouble.empty(), OptionalDouble.of(50)),
                curve.points().stream().map(Curve.Point::measured).toList());
    }

    record Shape(List<Integer> values, List<Integer> millis, OptionalInt knee) {}

    static Stream<Shape> shapes() {
        List<Integer> doubling = List.of(1, 2, 4, 8);
        return Stream.of(
                new Shape(doubling, List.of(800, 400, 200, 190), OptionalInt.of(4)),
                new Shape(doubling, List.of(800, 400, 200, 210), OptionalInt.of(4)),
                new Shape(doubling, List.of(800, 400, 200, 100), OptionalInt.empty()),
                // One slow run on the way down is no knee, nor is one at the end.
                new Shape(doubling, List.of(400, 200, 240, 50), OptionalInt.empty()),
                new Shape(doubling, List.of(400, 200, 195, 260), OptionalInt.of(2)),
                new Shape(doubling, List.of(800, 790, 800, 795), OptionalInt.of(1)),
                new Shape(doubling, List.of(100, 200, 400, 800), OptionalInt.empty()),
                new Shape(doubling, List.of(800, 400), OptionalInt.empty()),
                new Shape(doubling, List.of(800, -1, 790, 785), OptionalInt.of(1)),
                // Two doublings in one step save 30 %: each of them less than a fifth.
                new Shape(List.of(1, 4, 16), List.of(800, 400, 280), OptionalInt.of(4)),
                // Half a doubling or so saves 14 %: a whole one more than a fifth.
                new Shape(List.of(4, 6, 8), List.of(100, 86, 86), OptionalInt.of(6)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theKneeIsWhereOneMoreDoublingSavesLessThanAFifth(Shape shape) {
        assertEquals(
                shape.knee(),
                measured(plan("1", shape.values()), shape.millis()).knee());
    }
}
