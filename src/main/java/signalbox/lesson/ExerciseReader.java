package signalbox.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads exercises whose answers are run: decisions, and lines to be put in order. For one thread. */
final class ExerciseReader {

    private final Path folder;
    private final Markdown markdown;
    private final Fields fields;
    private final Problems.InFile problems;

    ExerciseReader(Path folder, Markdown markdown, Fields fields, Problems.InFile problems) {
        this.folder = folder;
        this.markdown = markdown;
        this.fields = fields;
        this.problems = problems;
    }

    Decision decision() {
        String id = fields.text("id");
        var jobs = new ArrayList<Decision.Job>();
        for (Fields job : fields.mappings("jobs")) {
            jobs.add(job(id, job));
        }
        var decision = new Decision(id, fields.text("title"), jobs);
        fields.refuseOthers();
        return decision;
    }

    private Decision.Job job(String decision, Fields job) {
        String id = job.text("id");
        if (!LessonReader.ID.matcher(id).matches()) {
            problems.at(job.line("id"), "an id must be small letters and digits, joined by '-', not '" + id + "'");
        }
        String title = job.text("title");
        Prose text = prose(job, "text");
        Set<String> right =
                job.texts("right").stream().map(Fields.Text::value).collect(Collectors.toCollection(TreeSet::new));
        Ways ways = ways(decision + "-" + id, title, job, "ways");
        Set<String> names = ways.lab().programs().stream().map(Program::name).collect(Collectors.toSet());
        if (!names.containsAll(right)) {
            problems.at(job.line("right"), "'right' must name ways of this job, of " + new TreeSet<>(names));
        }
        job.refuseOthers();
        return new Decision.Job(title, text, new Options(ways.lab(), right, ways.reasons()));
    }

    /** Programs to choose from, and why each is right or wrong, by its name. */
    private record Ways(Lab lab, Map<String, Prose> reasons) {}

    private Ways ways(String id, String title, Fields common, String key) {
        var reader = new ProgramReader(folder, common, problems).named("program", "label");
        var checks = new LabReader(folder, common, problems);
        var programs = new ArrayList<Program>();
        var reasons = new HashMap<String, Prose>();
        for (Fields way : common.mappings(key)) {
            Prose reason = prose(way, "reason");
            Program program = reader.read(way);
            checks.checkProgram(program, List.of(), way);
            programs.add(program);
            reasons.put(program.name(), reason);
        }
        if (programs.size() < 2) {
            problems.at(common.line(key), "'" + key + "' needs two or more to choose from");
        }
        return new Ways(new Lab(id, title, List.copyOf(programs), List.of(), first(programs)), reasons);
    }

    private static String first(List<Program> programs) {
        return programs.isEmpty() ? "" : programs.getFirst().name();
    }

    /** Of either kind: lines of one program, or one of several programs. */
    Block ordering() {
        return fields.has("choices") ? choices() : lines();
    }

    private Choices choices() {
        String id = fields.text("id");
        Prose prompt = prose(fields, "prompt");
        Ways ways = ways(id, fields.text("title"), fields, "choices");
        Set<String> right = ways.lab().programs().stream()
                .filter(program -> program.ends() == Ends.FINISHED)
                .map(Program::name)
                .collect(Collectors.toSet());
        if (right.size() != 1) {
            problems.at(
                    fields.line("choices"), "exactly one of the choices must end with 'finished', not " + right.size());
        }
        fields.refuseOthers();
        return new Choices(id, prompt, new Options(ways.lab(), right, ways.reasons()));
    }

    private Ordering lines() {
        String id = fields.text("id");
        Prose prompt = prose(fields, "prompt");
        Prose explain = prose(fields, "explain");
        Optional<String> knobs = fields.optionalText("knobs");
        if (knobs.isPresent() && !knobs.get().equals("none")) {
            problems.at(fields.line("knobs"), "an ordering has no knobs: leave them out, or write 'none'");
        }
        String from = fields.text("from");
        String to = fields.text("to");
        Program program = new ProgramReader(folder, fields, problems)
                .named("program", "title")
                .read(fields);
        new LabReader(folder, fields, problems).checkProgram(program, List.of(), fields);
        List<String> lines = program.source().lines().toList();
        int first = only(lines, from, "from") + 1;
        int end = only(lines, to, "to");
        int count = end - first;
        if (first > 0 && end >= 0 && !isOrderable(lines, first, count)) {
            problems.at(
                    fields.line("from"),
                    "between 'from' and 'to' must stand %d to %d lines that are not all alike, not %d"
                            .formatted(Ordering.FEWEST, Ordering.MOST, count));
        }
        var lab = new Lab(id, program.label(), List.of(program), List.of(), program.name());
        return new Ordering(id, prompt, explain, lab, first, Math.max(0, count));
    }

    private static boolean isOrderable(List<String> lines, int first, int count) {
        return count >= Ordering.FEWEST
                && count <= Ordering.MOST
                && new HashSet<>(lines.subList(first, first + count)).size() > 1;
    }

    /** Index of the one line that holds that text, −1 if there is none or more than one. */
    private int only(List<String> lines, String text, String key) {
        int found = -1;
        int times = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                found = i;
                times++;
            }
        }
        if (times != 1) {
            problems.at(
                    fields.line(key), "'%s' must stand in one line of the program, not in %d".formatted(text, times));
            return -1;
        }
        return found;
    }

    private Prose prose(Fields of, String key) {
        return markdown.prose(of.text(key), of.line(key));
    }
}
