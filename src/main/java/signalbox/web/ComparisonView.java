package signalbox.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import signalbox.lesson.Program;
import signalbox.run.Comparison;

/**
 * Programs of a lab against each other, as a page shows it. Immutable.
 *
 * @param predicted names of all programs, the one predicted to be fastest first; empty without a prediction
 * @param guesses numbers that were predicted beside what was measured, each in a sentence
 * @param chart the times as bars
 * @param together where the pictures of the runs stand under one another, if there are several
 */
public record ComparisonView(
        Comparison comparison, List<String> predicted, List<String> guesses, Content chart, Optional<String> together) {

    /** Whether there is any time to show. */
    public boolean measured() {
        return comparison.rows().stream().anyMatch(row -> row.wall().isPresent());
    }

    /** Whether every program was measured, so that there is an order. */
    public boolean complete() {
        return comparison.rows().stream().allMatch(row -> row.wall().isPresent());
    }

    /** Which place the reader gave that program, from 1. */
    public OptionalInt predictedPlace(Program program) {
        int index = predicted.indexOf(program.name());
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    /** Names of the programs measured so far, the fastest first. */
    public List<String> measuredOrder() {
        return comparison.rows().stream()
                .filter(row -> row.wall().isPresent())
                .sorted(Comparator.comparingDouble(
                        row -> row.wall().orElseThrow().median()))
                .map(row -> row.program().name())
                .toList();
    }

    /** Which place that program came in, from 1; empty until every program was measured. */
    public OptionalInt measuredPlace(Program program) {
        int index = complete() ? measuredOrder().indexOf(program.name()) : -1;
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    /** The knobs' values in words. */
    public String knobs() {
        return RunPanel.knobs(comparison.lab().knobs(), comparison.knobs());
    }
}
