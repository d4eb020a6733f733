package signalbox.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a sweep, and checks it against its lab once the whole lesson is read. For one thread. */
final class SweepReader {

    private static final int LARGEST = 1_000_000;

    /** A sweep must not take too long on a small machine either. */
    private static final int FEWEST_CORES = 1;

    private final Fields fields;
    private final Problems.InFile problems;

    SweepReader(Fields fields, Problems.InFile problems) {
        this.fields = fields;
        this.problems = problems;
    }

    Sweep read() {
        var sweep = new Sweep(
                fields.text("id"),
                fields.text("lab"),
                fields.text("program"),
                fields.text("knob"),
                fields.numbers("values", 0, LARGEST),
                knobs(),
                fields.text("title"));
        fields.refuseOthers();
        List<Integer> ascending = List.copyOf(new TreeSet<>(sweep.values()));
        if (fields.has("values")
                && (!ascending.equals(sweep.values())
                        || ascending.size() < 2
                        || ascending.size() > Sweep.MOST_VALUES)) {
            problems.at(
                    fields.line("values"),
                    "'values' must be 2 to %d numbers, each larger than the one before".formatted(Sweep.MOST_VALUES));
        }
        return sweep;
    }

    private Map<String, Integer> knobs() {
        var values = new HashMap<String, Integer>();
        Optional<Fields> knobs = fields.fields("knobs");
        if (knobs.isPresent()) {
            for (String name : knobs.get().names()) {
                values.put(name, knobs.get().number(name, 0, LARGEST));
            }
        }
        return values;
    }

    /** Tells what does not fit with the lab that it names. */
    void check(Sweep sweep, Lesson lesson) {
        if (sweep.lab().isEmpty() || sweep.program().isEmpty() || sweep.knob().isEmpty()) {
            return;
        }
        Optional<Lab> lab = lesson.labs().stream()
                .filter(one -> one.id().equals(sweep.lab()))
                .findFirst();
        if (lab.isEmpty()) {
            problems.at(fields.line("lab"), "this lesson has no lab '" + sweep.lab() + "'");
            return;
        }
        Optional<Program> program = lab.get().program(sweep.program());
        if (program.isEmpty()) {
            problems.at(
                    fields.line("program"), "the lab '%s' has no program '%s'".formatted(sweep.lab(), sweep.program()));
        }
        boolean known = checkKnobs(sweep, lab.get());
        if (program.isPresent() && known) {
            checkProgram(sweep, lab.get(), program.get());
            checkTime(sweep, lab.get(), program.get());
        }
    }

    /** Says whether all values are allowed by their knobs. */
    private boolean checkKnobs(Sweep sweep, Lab lab) {
        boolean good = true;
        for (int value : sweep.values()) {
            good &= checkKnob(lab, sweep.knob(), value, fields.line("knob"), fields.line("values"));
        }
        if (sweep.knobs().containsKey(sweep.knob())) {
            problems.at(fields.line("knobs"), "'%s' takes the values of the sweep already".formatted(sweep.knob()));
        }
        for (var other : sweep.knobs().entrySet()) {
            good &= checkKnob(lab, other.getKey(), other.getValue(), fields.line("knobs"), fields.line("knobs"));
        }
        return good;
    }

    private boolean checkKnob(Lab lab, String name, int value, int nameLine, int valueLine) {
        Optional<Knob> knob = lab.knob(name);
        if (knob.isEmpty()) {
            String there = lab.knobs().stream().map(Knob::name).sorted().collect(Collectors.joining(", "));
            problems.at(nameLine, "the lab '%s' has no knob '%s': there are [%s]".formatted(lab.id(), name, there));
            return false;
        }
        if (!knob.get().allows(value)) {
            problems.at(
                    valueLine,
                    "'%s' must be from %d to %d, not %d"
                            .formatted(name, knob.get().min(), knob.get().max(), value));
        }
        return knob.get().allows(value);
    }

    private void checkProgram(Sweep sweep, Lab lab, Program program) {
        if (!lab.turns(sweep.knob(), program)) {
            problems.at(fields.line("knob"), "%s does not read '%s'".formatted(program.fileName(), sweep.knob()));
        }
        boolean baselineTurns = program.formula().filter(Formula::needsBaseline).isPresent()
                && lab.program(lab.baseline())
                        .filter(baseline -> lab.turns(sweep.knob(), baseline))
                        .isPresent();
        if (baselineTurns) {
            problems.at(
                    fields.line("knob"),
                    "the formula of '%s' names 'baseline', and '%s' reads '%s' too: it is run only once"
                            .formatted(program.name(), lab.baseline(), sweep.knob()));
        }
    }

    private void checkTime(Sweep sweep, Lab lab, Program program) {
        if (program.formula().isEmpty()) {
            problems.at(fields.line("program"), "'%s' needs a formula for a sweep".formatted(program.name()));
            return;
        }
        if (sweep.values().isEmpty() || lab.program(lab.baseline()).isEmpty()) {
            return;
        }
        var plan = new SweepPlan(sweep, lab, program, lab.knob(sweep.knob()).orElseThrow(), lab.presets());
        try {
            OptionalDouble total = plan.total(FEWEST_CORES);
            if (total.isEmpty()) {
                problems.at(
                        fields.line("program"),
                        "the formula of '%s' names 'baseline', but nothing says how long that takes: '%s' has no formula and no knob is calibrated"
                                .formatted(program.name(), lab.baseline()));
            } else if (total.getAsDouble() > Sweep.MOST_MILLIS) {
                problems.at(
                        fields.line("values"),
                        "by the formula this sweep takes %.0f seconds on one core, more than %.0f"
                                .formatted(total.getAsDouble() / 1000, Sweep.MOST_MILLIS / 1000));
            }
        } catch (IllegalArgumentException e) {
            problems.at(fields.line("values"), String.valueOf(e.getMessage()));
        }
    }
}
