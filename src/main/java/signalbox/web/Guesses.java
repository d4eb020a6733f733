package signalbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Prediction;
import signalbox.run.Comparison;
import signalbox.run.Statistics;
import signalbox.store.Progress;
import signalbox.store.Verdict;

/**
 * What a reader predicted of a lab, to be drawn on its results. Immutable.
 *
 * @param order names of all programs, the one predicted to be fastest first; empty without such a prediction
 * @param figures numbers that were predicted
 */
record Guesses(List<String> order, List<PredictionView> figures) {

    /** What is kept of that reader's predictions of that lab. */
    static Guesses of(Lesson lesson, Lab lab, Progress progress) {
        List<PredictionView> said = lesson.predictionsFor(lab).stream()
                .map(prediction ->
                        PredictionView.of(lesson, prediction, progress.latest(lesson.slug(), prediction.id())))
                .filter(view -> !view.said().isEmpty())
                .toList();
        return new Guesses(
                said.stream()
                        .map(PredictionView::order)
                        .filter(order -> !order.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                said.stream().filter(view -> view.figure().isPresent()).toList());
    }

    /** The same with another order, which the page says is newer than what is kept. */
    Guesses order(List<String> newer) {
        return new Guesses(newer, figures);
    }

    /** Times that were predicted, in milliseconds, by the program's name. */
    Map<String, Double> millis() {
        Map<String, Double> times = new TreeMap<>();
        for (PredictionView view : figures) {
            view.figure()
                    .filter(figure -> figure.measure() == Prediction.Measure.MILLIS)
                    .ifPresent(figure -> times.put(figure.program(), Double.parseDouble(view.said())));
        }
        return times;
    }

    /** Each number beside what was measured here, in a sentence; those that nothing was measured of are left out. */
    List<String> sentences(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        for (PredictionView view : figures) {
            view.figure()
                    .ifPresent(figure -> measured(view, figure, comparison)
                            .ifPresent(text -> sentences.add(
                                    label(view, figure) + ": you said " + view.words() + ", measured " + text + ".")));
        }
        return sentences;
    }

    private static String label(PredictionView view, Prediction.Asked.Figure figure) {
        return view.lab().program(figure.program()).orElseThrow().label();
    }

    private static Optional<String> measured(
            PredictionView view, Prediction.Asked.Figure figure, Comparison comparison) {
        if (figure.measure() == Prediction.Measure.THREADS) {
            return view.verdict().map(Verdict::came);
        }
        return comparison.rows().stream()
                .filter(row -> row.program().name().equals(figure.program()))
                .flatMap(row -> text(figure.measure(), row).stream())
                .findFirst();
    }

    private static Optional<String> text(Prediction.Measure measure, Comparison.Row row) {
        return switch (measure) {
            case MILLIS -> row.wall().map(Statistics::median).map(Numbers::millis);
            case SPEEDUP -> factor(row.speedUp());
            case THREADS -> Optional.empty();
        };
    }

    private static Optional<String> factor(OptionalDouble factor) {
        return factor.isPresent() ? Optional.of(Numbers.factor(factor.getAsDouble())) : Optional.empty();
    }
}
