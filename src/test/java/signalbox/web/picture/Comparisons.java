package signalbox.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import signalbox.lesson.Ends;
import signalbox.lesson.Lab;
import signalbox.lesson.Program;
import signalbox.run.Comparison;
import signalbox.run.Statistics;

/** Comparisons as the lessons' labs have them, made up but likely. */
final class Comparisons {

    private Comparisons() {}

    /** Four programs, all of which have run. */
    static Comparison fourWays() {
        Comparison sofar = threeOfFour();
        List<Comparison.Row> rows = new ArrayList<>(sofar.rows().subList(0, 3));
        Program last = sofar.rows().get(3).program();
        rows.add(row(last, new Statistics(2, 980, 1_010, 1_040), 890, 3.6, 0.9));
        return new Comparison(sofar.lab(), sofar.knobs(), rows);
    }

    /** Four programs, of which the last has not run yet. */
    static Comparison threeOfFour() {
        List<Program> programs = List.of(
                program("Synchronous", "Synchronous"),
                program("FiveThreads", "5 threads"),
                program("Virtual", "Virtual threads"),
                program("Processes", "4 processes"));
        Lab lab = new Lab("four", "One job, four ways", programs, List.of(), "Synchronous");
        return new Comparison(
                lab,
                Map.of(),
                List.of(
                        row(programs.get(0), new Statistics(5, 3_580, 3_640, 3_900), 3_560, 1, 1),
                        row(programs.get(1), new Statistics(5, 720, 741, 803), 712, 4.9, 0.98),
                        row(programs.get(2), new Statistics(1, 118, 118, 118), 89, 30.8, 0.77),
                        new Comparison.Row(
                                programs.get(3),
                                Optional.empty(),
                                OptionalDouble.of(890),
                                OptionalDouble.empty(),
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                0,
                                0)));
    }

    private static Program program(String name, String label) {
        return new Program(
                name,
                label,
                "",
                Program.Load.WAITING,
                true,
                false,
                true,
                0,
                Ends.FINISHED,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Comparison.Row row(
            Program program, Statistics wall, double expected, double speedUp, double efficiency) {
        return new Comparison.Row(
                program,
                Optional.of(wall),
                OptionalDouble.of(expected),
                OptionalDouble.of(speedUp),
                OptionalInt.of(5),
                OptionalDouble.of(efficiency),
                0,
                0);
    }
}
