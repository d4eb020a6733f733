package signalbox.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import signalbox.lesson.Lab;
import signalbox.lesson.Program;

/**
 * The programs of a lab against each other, all run with the same knobs. Immutable; computed from the runs that are
 * over, so it is made anew when another one ends. Only runs whose outcome counts give times.
 *
 * @param rows one for each program of the lab, in the lab's order
 */
public record Comparison(Lab lab, Map<String, Integer> knobs, List<Row> rows) {

    /**
     * One program. Times are milliseconds of wall clock.
     *
     * @param wall of the runs that count; empty if there is none yet
     * @param expected by the program's formula, with the baseline measured here if there is one
     * @param speedUp the baseline's median divided by this one's
     * @param workers that shared the job, see {@link Workers}; empty without a run that counts
     * @param efficiency speed-up divided by workers
     * @param asMeant how many runs are over that do not count and still ended as the program is meant to end
     * @param failed how many runs are over and neither count nor ended as meant
     */
    public record Row(
            Program program,
            Optional<Statistics> wall,
            OptionalDouble expected,
            OptionalDouble speedUp,
            OptionalInt workers,
            OptionalDouble efficiency,
            int asMeant,
            int failed) {

        /** Median minus expected, in milliseconds, where both are known. */
        public OptionalDouble difference() {
            return wall.isPresent() && expected.isPresent()
                    ? OptionalDouble.of(wall.get().median() - expected.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    public Comparison {
        knobs = Map.copyOf(knobs);
        rows = List.copyOf(rows);
    }

    /** Of those runs that are of this lab as it stands and have these knobs; the others are left out. */
    public static Comparison of(Lab lab, Map<String, Integer> knobs, Collection<Run> runs) {
        List<Measured> measured = runs.stream()
                .filter(run -> !run.request().program().isOwn()
                        && run.request().lab().id().equals(lab.id())
                        && run.request().knobs().equals(knobs))
                .flatMap(run -> run.ended().map(end -> Measured.of(run, end)).stream())
                .toList();
        Optional<Statistics> baseline = wall(lab.baseline(), measured);
        return new Comparison(
                lab,
                knobs,
                lab.programs().stream()
                        .map(program -> row(program, knobs, measured, baseline))
                        .toList());
    }

    private record Measured(String program, boolean counts, boolean asMeant, RunFigures figures, int cores) {

        static Measured of(Run run, RunEvent.Ended end) {
            int cores = run.started().map(start -> start.conditions().cores()).orElse(1);
            Program program = run.request().program();
            RunOutcome outcome = end.outcome();
            return new Measured(
                    program.name(), outcome.counts(), outcome.isAsMeant(program.ends()), end.figures(), cores);
        }
    }

    private static Optional<Statistics> wall(String program, List<Measured> measured) {
        return Statistics.of(measured.stream()
                .filter(one -> one.counts() && one.program().equals(program))
                .map(one -> one.figures().wallNanos() / 1e6)
                .toList());
    }

    private static Row row(
            Program program, Map<String, Integer> knobs, List<Measured> measured, Optional<Statistics> baseline) {
        List<Measured> own = measured.stream()
                .filter(one -> one.program().equals(program.name()))
                .toList();
        List<Measured> counted = own.stream().filter(Measured::counts).toList();
        int asMeant =
                (int) own.stream().filter(one -> !one.counts() && one.asMeant()).count();
        Optional<Statistics> wall = wall(program.name(), measured);
        OptionalDouble speedUp = wall.isPresent() && baseline.isPresent()
                ? OptionalDouble.of(baseline.get().median() / wall.get().median())
                : OptionalDouble.empty();
        OptionalInt workers = counted.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Workers.of(
                        program,
                        knobs,
                        counted.getLast().figures(),
                        counted.getLast().cores()));
        OptionalDouble efficiency = speedUp.isPresent() && workers.isPresent()
                ? OptionalDouble.of(speedUp.getAsDouble() / workers.getAsInt())
                : OptionalDouble.empty();
        return new Row(
                program,
                wall,
                expected(program, knobs, own, baseline),
                speedUp,
                workers,
                efficiency,
                asMeant,
                own.size() - counted.size() - asMeant);
    }

    private static OptionalDouble expected(
            Program program, Map<String, Integer> knobs, List<Measured> own, Optional<Statistics> baseline) {
        if (own.isEmpty() || baseline.isEmpty()) {
            return own.isEmpty()
                    ? OptionalDouble.empty()
                    : millis(own.getLast().figures().theory());
        }
        return millis(Expectations.of(
                program,
                knobs,
                own.getLast().cores(),
                OptionalDouble.of(baseline.get().median())));
    }

    private static OptionalDouble millis(Optional<Theory> theory) {
        return theory.stream().mapToDouble(Theory::millis).findFirst();
    }
}
