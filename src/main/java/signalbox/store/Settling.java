package signalbox.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import signalbox.lesson.Lab;
import signalbox.lesson.Prediction;
import signalbox.lesson.Program;
import signalbox.run.Statistics;

/**
 * Puts a prediction to the test: by the runs that were asked for after it was said, all with the same knobs. Of several
 * runs of a program the median counts. Immutable and thread-safe.
 */
record Settling(String lesson, Prediction prediction, Lab lab) {

    /** How far a number may be from what was measured to be right, as a share of the latter. */
    static final double TOLERANCE = 0.25;

    /**
     * What came of it; empty while runs are missing.
     *
     * @param open what was said, and when
     * @param latest the run that ended now; others count if their knobs are the same
     * @param runs of the reader, of any lesson
     */
    Optional<Verdict> settle(Reply open, KeptRun latest, List<KeptRun> runs) {
        List<KeptRun> own = runs.stream()
                .filter(run -> run.lesson().equals(lesson) && run.lab().equals(lab.id()))
                .filter(run -> run.knobs().equals(latest.knobs()) && !run.at().isBefore(open.at()))
                .toList();
        return switch (prediction.asked()) {
            case Prediction.Asked.Order _ -> order(open.said(), own);
            case Prediction.Asked.Figure figure ->
                measured(figure, own).stream()
                        .mapToObj(came -> verdict(open.said(), came))
                        .findFirst();
        };
    }

    private Optional<Verdict> order(String said, List<KeptRun> runs) {
        Map<String, Double> times = new HashMap<>();
        for (Program program : lab.programs()) {
            time(program.name(), runs).ifPresent(time -> times.put(program.name(), time));
        }
        if (times.size() < lab.programs().size()) {
            return Optional.empty();
        }
        String came = times.entrySet().stream()
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
        return Optional.of(new Verdict(came, came.equals(said)));
    }

    private OptionalDouble measured(Prediction.Asked.Figure figure, List<KeptRun> runs) {
        return switch (figure.measure()) {
            case MILLIS -> time(figure.program(), runs);
            case SPEEDUP -> {
                OptionalDouble own = time(figure.program(), runs);
                OptionalDouble baseline = time(lab.baseline(), runs);
                yield own.isPresent() && baseline.isPresent()
                        ? OptionalDouble.of(baseline.getAsDouble() / own.getAsDouble())
                        : OptionalDouble.empty();
            }
            case THREADS ->
                median(runs.stream()
                        .filter(run -> run.done() && run.program().equals(figure.program()))
                        .map(run -> (double)
                                (run.figures().platformThreads() + run.figures().virtualThreads()))
                        .toList());
        };
    }

    private static OptionalDouble time(String program, List<KeptRun> runs) {
        return median(runs.stream()
                .filter(run -> run.counts() && run.program().equals(program))
                .map(run -> run.figures().wallMillis())
                .toList());
    }

    private static OptionalDouble median(List<Double> values) {
        return Statistics.of(values)
                .map(statistics -> OptionalDouble.of(statistics.median()))
                .orElse(OptionalDouble.empty());
    }

    /** With one decimal below ten, as it is shown. */
    private static Verdict verdict(String said, double came) {
        double rounded = came < 10 ? Math.round(came * 10) / 10.0 : Math.round(came);
        boolean right = Figures.number(said).stream().anyMatch(number -> Math.abs(number - came) <= came * TOLERANCE);
        return new Verdict(Figures.text(rounded), right);
    }
}
