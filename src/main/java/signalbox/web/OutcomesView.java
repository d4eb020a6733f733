package signalbox.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signalbox.lesson.Outcomes;
import signalbox.run.Run;
import signalbox.run.RunEvent;

/**
 * A table of outcomes as a page shows it, at some instant. Immutable.
 *
 * @param run id of the run that counts; empty if there is none yet
 * @param counts the latest totals, in order of appearance
 * @param ended how the run ended, once it has
 */
public record OutcomesView(
        Outcomes outcomes, Optional<String> run, Map<String, Long> counts, Optional<RunEvent.Ended> ended) {

    /** Before any run. */
    static OutcomesView empty(Outcomes outcomes) {
        return new OutcomesView(outcomes, Optional.empty(), Map.of(), Optional.empty());
    }

    /** Of that run as far as it has come, if its lesson has a table for its program as it stands. */
    static Optional<OutcomesView> of(Run run, RunProgress progress) {
        if (run.request().program().isOwn()) {
            return Optional.empty();
        }
        return run.request()
                .lesson()
                .outcomesOf(run.request().program().name())
                .map(outcomes ->
                        new OutcomesView(outcomes, Optional.of(run.id().text()), progress.totals(), progress.ended()));
    }

    /** Where problems with the form of that table are told. */
    static String messagePlace(Outcomes outcomes) {
        return outcomes.anchor() + "-message";
    }

    /** Id of the element that holds the table in its lesson. */
    public String place() {
        return outcomes.anchor() + "-place";
    }

    /**
     * One state.
     *
     * @param count and share in words, a dash while nothing was counted
     * @param foreseen what the lesson says of it; empty if it says nothing
     * @param bad whether it occurred though it is not allowed, or was not foreseen
     */
    public record Row(String state, String count, String share, Optional<Outcomes.State> foreseen, boolean bad) {}

    /** Those that the lesson foresees, in its order, then the others as they appeared. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        outcomes.states().forEach(state -> rows.add(row(state.name(), Optional.of(state))));
        counts.keySet().stream()
                .filter(name -> outcomes.state(name).isEmpty())
                .forEach(name -> rows.add(row(name, Optional.empty())));
        return rows;
    }

    private Row row(String name, Optional<Outcomes.State> foreseen) {
        long count = counts.getOrDefault(name, 0L);
        boolean bad = count > 0 && !foreseen.map(Outcomes.State::allowed).orElse(false);
        return total() == 0
                ? new Row(name, "–", "–", foreseen, false)
                : new Row(name, grouped(count), share(count, total()), foreseen, bad);
    }

    private long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many trials there were, in a sentence. */
    public String summary() {
        if (run.isEmpty()) {
            return "Not run yet.";
        }
        if (total() == 0) {
            return ended.isPresent() ? "The program printed no totals." : "Nothing counted yet.";
        }
        String trials = grouped(total()) + " trials";
        if (ended.isEmpty()) {
            return trials + " so far …";
        }
        return ended.get().outcome().counts()
                ? trials + "."
                : trials + " until the run ended: " + ended.get().outcome().sentence();
    }

    private static String grouped(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** A share in percent with two digits, which never looks like none or all unless it is. */
    static String share(long count, long total) {
        if (count == 0 || count == total) {
            return count == 0 ? "0 %" : "100 %";
        }
        BigDecimal percent = BigDecimal.valueOf(100)
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(total), MathContext.DECIMAL64);
        if (percent.compareTo(new BigDecimal("99.9")) > 0) {
            return "> 99.9 %";
        }
        BigDecimal rounded = percent.compareTo(BigDecimal.TEN) >= 0
                ? percent.round(new MathContext(3))
                : percent.round(new MathContext(2));
        return rounded.stripTrailingZeros().toPlainString() + " %";
    }
}
