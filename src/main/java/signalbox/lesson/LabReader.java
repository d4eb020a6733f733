package signalbox.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a lab and checks that its programs, knobs, formulas and expected lines fit together. For one thread. */
final class LabReader {

    private static final Pattern KNOB_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern NUMBER_READ = Pattern.compile("Integer\\.getInteger\\(\"([^\"]*)\",\\s*([0-9_]+)\\)");

    private final Path folder;
    private final Fields fields;
    private final Problems.InFile problems;

    LabReader(Path folder, Fields fields, Problems.InFile problems) {
        this.folder = folder;
        this.fields = fields;
        this.problems = problems;
    }

    Lab read() {
        List<Knob> knobs = knobs();
        var programReader = new ProgramReader(folder, fields, problems);
        var programs = new ArrayList<Program>();
        for (Fields program : fields.mappings("programs")) {
            programs.add(programReader.read(program));
            checkProgram(programs.getLast(), knobs, program);
            checkCarriers(knobs, program);
        }
        var lab =
                new Lab(fields.text("id"), fields.text("title"), List.copyOf(programs), knobs, fields.text("baseline"));
        fields.refuseOthers();
        checkTogether(lab);
        return lab;
    }

    private List<Knob> knobs() {
        if (!fields.has("knobs")) {
            return List.of();
        }
        var names = new HashSet<String>();
        var knobs = new ArrayList<Knob>();
        for (Fields knob : fields.mappings("knobs")) {
            knobs.add(knob(knob));
            checkName(knobs.getLast().name(), names, knob);
            checkRange(knobs.getLast(), knob);
            knob.refuseOthers();
        }
        if (knobs.stream().filter(Knob::calibrated).count() > 1) {
            problems.at(fields.line("knobs"), "only one knob of a lab can be calibrated");
        }
        return List.copyOf(knobs);
    }

    private Knob knob(Fields knob) {
        int min = knob.number("min", 0, 1_000_000);
        int max = knob.number("max", min, 1_000_000);
        return new Knob(
                knob.text("name"),
                knob.text("label"),
                knob.optionalText("unit").orElse(""),
                min,
                max,
                knob.number("preset", min, max),
                knob.flag("calibrated", false));
    }

    private void checkName(String name, Set<String> names, Fields knob) {
        if (!KNOB_NAME.matcher(name).matches() || name.equals(Formula.CORES) || name.equals(Formula.BASELINE)) {
            problems.at(
                    knob.line("name"),
                    "a knob's name must be a Java name other than 'cores' and 'baseline', not '" + name + "'");
        }
        if (!names.add(name)) {
            problems.at(knob.line("name"), "this lab has two knobs named '" + name + "'");
        }
    }

    private void checkRange(Knob knob, Fields at) {
        if (knob.name().equals(Lab.CARRIERS) && (knob.min() < 1 || knob.max() > Lab.MOST_CARRIERS)) {
            problems.at(at.line("name"), "the knob 'carriers' must lie between 1 and " + Lab.MOST_CARRIERS);
        }
    }

    void checkProgram(Program program, List<Knob> knobs, Fields at) {
        Map<String, Knob> byName =
                knobs.stream().collect(Collectors.toMap(Knob::name, Function.identity(), (first, _) -> first));
        NUMBER_READ.matcher(program.source()).results().forEach(read -> checkRead(program, read, byName, at));
        program.lastLine().ifPresent(line -> checkNames(line.names(), byName.keySet(), "last-line", at));
        var known = new TreeSet<>(byName.keySet());
        known.add(Formula.CORES);
        known.add(Formula.BASELINE);
        program.formula().ifPresent(formula -> checkNames(formula.names(), known, "formula", at));
        checkValues(program, knobs, at);
    }

    private void checkRead(Program program, MatchResult read, Map<String, Knob> knobs, Fields at) {
        Knob knob = knobs.get(read.group(1));
        if (knob == null) {
            problems.at(
                    at.line("name"),
                    "%s reads '%s', which is no knob of this lab: %s"
                            .formatted(program.fileName(), read.group(1), new TreeSet<>(knobs.keySet())));
        } else if (Integer.parseInt(read.group(2).replace("_", "")) != knob.preset()) {
            problems.at(
                    at.line("name"),
                    "%s reads '%s' with %s, but the knob's preset is %d"
                            .formatted(program.fileName(), read.group(1), read.group(2), knob.preset()));
        }
    }

    private void checkNames(Set<String> names, Set<String> known, String key, Fields at) {
        for (String name : names) {
            if (!known.contains(name)) {
                problems.at(
                        at.has(key) ? at.line(key) : fields.line(key),
                        "'%s' names '%s', which is not known here: allowed are %s".formatted(key, name, known));
            }
        }
    }

    /** With every knob at its preset, then at its smallest, then at its largest value. */
    private void checkValues(Program program, List<Knob> knobs, Fields at) {
        List<Function<Knob, Integer>> settings = List.of(Knob::preset, Knob::min, Knob::max);
        for (Function<Knob, Integer> setting : settings) {
            var values = new HashMap<String, Integer>();
            knobs.forEach(knob -> values.put(knob.name(), setting.apply(knob)));
            try {
                if (program.lastLine().stream().allMatch(line -> values.keySet().containsAll(line.names()))) {
                    program.expectedLastLine(values);
                }
                var numbers = new HashMap<String, Double>(Map.of(Formula.CORES, 2.0, Formula.BASELINE, 1000.0));
                values.forEach((name, value) -> numbers.put(name, value.doubleValue()));
                program.formula()
                        .filter(formula -> numbers.keySet().containsAll(formula.names()))
                        .ifPresent(formula -> formula.millis(numbers));
            } catch (IllegalArgumentException e) {
                problems.at(at.line(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** The knob holds for all programs, so none may say otherwise. */
    private void checkCarriers(List<Knob> knobs, Fields program) {
        if (program.has("carriers")
                && knobs.stream().anyMatch(knob -> knob.name().equals(Lab.CARRIERS))) {
            problems.at(program.line("carriers"), "how many carriers there are is a knob of this lab already");
        }
    }

    private void checkTogether(Lab lab) {
        if (!lab.baseline().isEmpty() && lab.program(lab.baseline()).isEmpty()) {
            problems.at(fields.line("baseline"), "this lab has no program '" + lab.baseline() + "'");
        }
        for (Knob knob : lab.knobs()) {
            if (lab.programs().stream().noneMatch(program -> lab.turns(knob.name(), program))) {
                problems.at(fields.line("knobs"), "no program of this lab reads the knob '" + knob.name() + "'");
            }
        }
    }
}
