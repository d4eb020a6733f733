package signalbox.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import signalbox.lesson.Lab;
import signalbox.lesson.Program;
import signalbox.run.Run;
import signalbox.web.picture.Caption;
import signalbox.web.picture.Look;

/** Pictures of several runs under one another on one axis. Immutable. */
public record TogetherView(List<Part> parts) {

    /** Most runs on one page. */
    static final int MOST = 8;

    /** A run with its picture. */
    public record Part(Run run, Caption caption, Content picture) {

        /** Where the run's own page is. */
        public String url() {
            return "/runs/" + run.id().text();
        }

        /** What was run. */
        public String label() {
            return run.request().program().label();
        }
    }

    public TogetherView {
        parts = List.copyOf(parts);
    }

    /** What all of them show, in the order of the key. */
    public List<Look> looks() {
        return Look.KEY;
    }

    /** The runs in words: "Threads and Processes". */
    public String title() {
        List<String> labels = parts.stream().map(Part::label).toList();
        int last = labels.size() - 1;
        return last == 0 ? labels.getFirst() : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
    }

    /** Whether all are over. */
    boolean over() {
        return parts.stream().allMatch(part -> part.run().ended().isPresent());
    }

    /** Where the latest finished runs of a lab's programs stand together; empty for fewer than two programs. */
    static Optional<String> url(Lab lab, List<Run> runs) {
        List<String> ids = new ArrayList<>();
        for (Program program : lab.programs()) {
            runs.stream()
                    .filter(run -> run.request().program().name().equals(program.name()))
                    .filter(run -> run.ended().isPresent())
                    .reduce((_, latest) -> latest)
                    .ifPresent(run -> ids.add(run.id().text()));
        }
        if (ids.size() < 2) {
            return Optional.empty();
        }
        String others =
                ids.stream().skip(1).limit(MOST - 1).map(id -> "with=" + id).collect(Collectors.joining("&"));
        return Optional.of("/runs/" + ids.getFirst() + "?" + others);
    }
}
