package signalbox.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signalbox.lesson.Knob;
import signalbox.run.Batch;
import signalbox.run.Run;

/**
 * A run as a page shows it, at some instant. Immutable; {@code progress} is not changed any more.
 *
 * @param next number of the first event that is not in it yet
 * @param batch the runs that were asked for together with it, if any
 * @param picture of its threads
 */
public record RunPanel(Run run, RunProgress progress, int next, Optional<Batch> batch, Content picture) {

    /** The run's id as it stands in URLs and in ids of elements. */
    public String id() {
        return run.id().text();
    }

    /** What the program is called on its tab. */
    public String label() {
        return run.request().program().label();
    }

    /** Where it stands among runs of one program that were asked for together: "2 of 5"; empty if it is the only one. */
    public String series() {
        return batch.filter(runs -> runs.kind() instanceof Batch.Kind.Repeat)
                .map(runs ->
                        (runs.runs().indexOf(run) + 1) + " of " + runs.runs().size())
                .orElse("");
    }

    /** Where a form stops it, with all that was asked for together with it. */
    public String stopUrl() {
        return batch.map(runs -> "/batches/" + runs.id().text()).orElse("/runs/" + id()) + "/stop";
    }

    /** The knobs' values in words: "Downloads 40, Threads 5". */
    public String knobs() {
        return knobs(run.request().lab().knobs(), run.request().knobs());
    }

    /** What comes out of its program's trials, if the lesson has a table for that. */
    public Optional<OutcomesView> outcomes() {
        return OutcomesView.of(run, progress);
    }

    /** Where its text can be edited further, if it is the reader's own. */
    public Optional<String> editUrl() {
        return run.request().program().isOwn() ? Optional.of(EditView.url(this)) : Optional.empty();
    }

    /** Where it belongs. */
    public EditView.Link origin() {
        var request = run.request();
        if (BlankPage.isOf(request)) {
            return new EditView.Link("/play", request.lesson().title());
        }
        String shown = request.program().isOwn() ? "" : "?run=" + id();
        return new EditView.Link(
                "/lessons/" + request.lesson().slug() + shown + "#"
                        + request.lab().anchor(),
                request.lesson().title());
    }

    /** Whether it is over. */
    public boolean over() {
        return progress.ended().isPresent();
    }

    static String knobs(List<Knob> knobs, Map<String, Integer> values) {
        return knobs.stream()
                .map(knob -> knob.label() + " " + values.get(knob.name())
                        + (knob.unit().isEmpty() ? "" : " " + knob.unit()))
                .collect(Collectors.joining(", "));
    }
}
