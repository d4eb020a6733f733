package signalbox.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the programs of one lab. For one thread. */
final class ProgramReader {

    /** What may stand in a listing's margin: the four steps of every concurrent program. */
    static final List<String> MARKS =
            List.of("make the tasks", "choose who runs them", "wait for them", "combine the results");

    /** UTF-16 code units; the compiler takes no larger source. */
    static final int MAX_SOURCE = 64 * 1024;

    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Map<String, Program.Load> LOADS =
            Map.of("waiting", Program.Load.WAITING, "computing", Program.Load.COMPUTING);

    private final Path folder;
    private final Fields lab;
    private final Problems.InFile problems;
    private String nameKey = "name";
    private String labelKey = "label";

    /**
     * @param folder where the programs lie
     * @param lab whose fields hold for each program that does not say otherwise
     */
    ProgramReader(Path folder, Fields lab, Problems.InFile problems) {
        this.folder = folder;
        this.lab = lab;
        this.problems = problems;
    }

    /** From now on, these fields hold a program's name and its label. */
    ProgramReader named(String name, String label) {
        nameKey = name;
        labelKey = label;
        return this;
    }

    Program read(Fields fields) {
        String name = fields.text(nameKey);
        String source = source(name, fields.line(nameKey));
        var program = new Program(
                name,
                fields.text(labelKey),
                source,
                load(fields),
                flag(fields, "practice", false),
                flag(fields, "processes", false),
                flag(fields, "traced", true),
                fields.number("carriers", 0, Lab.MOST_CARRIERS, 0),
                ends(fields),
                of(fields, "last-line", Template::new),
                of(fields, "formula", Formula::new),
                marks(fields, source));
        fields.refuseOthers();
        checkEnds(program, fields);
        return program;
    }

    private String source(String name, int line) {
        Path file = folder.resolve(name + ".java");
        if (!CLASS_NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            problems.at(line, "there is no program '" + name + ".java' beside this file");
            return "";
        }
        String source = Page.text(file, problems);
        if (source.length() > MAX_SOURCE) {
            problems.at(line, "'%s.java' is longer than %d characters".formatted(name, MAX_SOURCE));
        }
        return source;
    }

    private Program.Load load(Fields fields) {
        Optional<Program.Load> common = lab.choice("load", LOADS);
        Optional<Program.Load> load = fields.choice("load", LOADS).or(() -> common);
        if (load.isEmpty() && !fields.has("load") && !lab.has("load")) {
            problems.at(fields.line(), "'load' is missing, here and in the lab: " + LOADS.keySet());
        }
        return load.orElse(Program.Load.WAITING);
    }

    private Ends ends(Fields fields) {
        Optional<Ends> common = lab.choice("ends", Ends.BY_WORD);
        return fields.choice("ends", Ends.BY_WORD).or(() -> common).orElse(Ends.FINISHED);
    }

    private void checkEnds(Program program, Fields fields) {
        int line = fields.has("ends") ? fields.line("ends") : lab.line("ends");
        if (program.ends().needsLastLine() && program.lastLine().isEmpty()) {
            problems.at(
                    line,
                    "'ends: %s' needs a 'last-line', which tells right from wrong"
                            .formatted(program.ends().word()));
        }
        if (program.ends() == Ends.DEADLOCK && !program.traced()) {
            problems.at(line, "'ends: deadlock' needs the picture, so 'traced' must not be false");
        }
    }

    private boolean flag(Fields fields, String key, boolean otherwise) {
        return fields.flag(key, lab.flag(key, otherwise));
    }

    private <T> Optional<T> of(Fields fields, String key, Function<String, T> reading) {
        Optional<String> common = lab.optionalText(key);
        int line = fields.has(key) ? fields.line(key) : lab.line(key);
        try {
            return fields.optionalText(key).or(() -> common).map(reading);
        } catch (IllegalArgumentException e) {
            problems.at(line, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<Program.Mark> marks(Fields fields, String source) {
        Optional<Fields> marks = fields.fields("marks");
        if (marks.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Program.Mark>();
        for (String label : MARKS) {
            marks.get()
                    .optionalText(label)
                    .flatMap(text -> mark(label, text, source, marks.get()))
                    .ifPresent(found::add);
        }
        marks.get().refuseOthers();
        found.sort(Comparator.comparingInt(Program.Mark::firstLine));
        return List.copyOf(found);
    }

    private Optional<Program.Mark> mark(String label, String text, String source, Fields marks) {
        List<String> wanted = text.lines().map(String::strip).toList();
        List<String> lines = source.lines().toList();
        var starts = new ArrayList<Integer>();
        for (int start = 0; start + wanted.size() <= lines.size(); start++) {
            if (matches(lines.subList(start, start + wanted.size()), wanted)) {
                starts.add(start);
            }
        }
        if (starts.size() != 1) {
            problems.at(
                    marks.line(label),
                    "'%s' must stand in the program exactly once, not %d times".formatted(text, starts.size()));
            return Optional.empty();
        }
        int first = starts.getFirst() + 1;
        return Optional.of(new Program.Mark(first, first + wanted.size() - 1, label));
    }

    private static boolean matches(List<String> lines, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!lines.get(i).contains(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
