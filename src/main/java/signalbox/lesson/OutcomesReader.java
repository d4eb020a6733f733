package signalbox.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a table of outcomes, and checks it against its lab once the whole lesson is read. For one thread. */
final class OutcomesReader {

    private final Markdown markdown;
    private final Fields fields;
    private final Problems.InFile problems;

    OutcomesReader(Markdown markdown, Fields fields, Problems.InFile problems) {
        this.markdown = markdown;
        this.fields = fields;
        this.problems = problems;
    }

    Outcomes read() {
        var outcomes = new Outcomes(
                fields.text("id"), fields.text("lab"), fields.text("program"), fields.text("title"), states());
        fields.refuseOthers();
        return outcomes;
    }

    private List<Outcomes.State> states() {
        var names = new HashSet<String>();
        var states = new ArrayList<Outcomes.State>();
        for (Fields state : fields.mappings("states")) {
            states.add(state(state, names));
            state.refuseOthers();
        }
        return states;
    }

    private Outcomes.State state(Fields state, Set<String> names) {
        String name = state.text("state");
        if (!name.isEmpty() && !names.add(name)) {
            problems.at(state.line("state"), "the state '" + name + "' stands here twice");
        }
        if (name.length() > Outcomes.LONGEST_STATE || name.contains("\n")) {
            problems.at(
                    state.line("state"),
                    "a state is one line of %d characters at most".formatted(Outcomes.LONGEST_STATE));
        }
        if (!state.has("allowed")) {
            problems.at(state.line(), "'allowed' is missing: true or false");
        }
        return new Outcomes.State(
                name, state.flag("allowed", true), markdown.line(state.text("meaning"), state.line("meaning")));
    }

    /** Tells what does not fit with the lab that it names, or with the other tables. */
    void check(Outcomes outcomes, Lesson lesson) {
        if (outcomes.lab().isEmpty() || outcomes.program().isEmpty()) {
            return;
        }
        Optional<Lab> lab = lesson.labs().stream()
                .filter(one -> one.id().equals(outcomes.lab()))
                .findFirst();
        if (lab.isEmpty()) {
            problems.at(fields.line("lab"), "this lesson has no lab '" + outcomes.lab() + "'");
        } else if (lab.get().program(outcomes.program()).isEmpty()) {
            problems.at(
                    fields.line("program"),
                    "the lab '%s' has no program '%s'".formatted(outcomes.lab(), outcomes.program()));
        } else if (!lesson.outcomesOf(outcomes.program()).equals(Optional.of(outcomes))) {
            problems.at(
                    fields.line("program"),
                    "another table is about the outcomes of '%s' already".formatted(outcomes.program()));
        }
    }
}
