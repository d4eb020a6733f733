package signalbox.lesson;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a comparison, and checks it against the lessons that it names once all are read. For one thread. */
final class CourseComparisonReader {

    private static final int LARGEST = 1_000_000;
    private static final Map<String, CourseComparison.Column> COLUMNS = Map.of(
            "memory", CourseComparison.Column.MEMORY,
            "threads", CourseComparison.Column.THREADS,
            "cpu", CourseComparison.Column.CPU);

    private final Fields fields;
    private final Problems.InFile problems;
    private final List<Fields> rows = new ArrayList<>();

    CourseComparisonReader(Fields fields, Problems.InFile problems) {
        this.fields = fields;
        this.problems = problems;
    }

    CourseComparison read() {
        var comparison = new CourseComparison(
                fields.text("id"),
                fields.text("title"),
                rows(),
                fields.text("baseline"),
                knobs(),
                fields.flag("amdahl", false),
                fields.fields("published").map(CourseComparisonReader::published),
                columns());
        fields.refuseOthers();
        checkLabels(comparison);
        return comparison;
    }

    private List<CourseComparison.Row> rows() {
        var read = new ArrayList<CourseComparison.Row>();
        for (Fields row : fields.mappings("rows")) {
            rows.add(row);
            read.add(new CourseComparison.Row(
                    row.text("label"), row.text("lesson"), row.text("lab"), row.text("program")));
            row.refuseOthers();
        }
        return read;
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

    private static CourseComparison.Published published(Fields published) {
        var figures = new ArrayList<CourseComparison.Figure>();
        for (Fields row : published.mappings("rows")) {
            figures.add(new CourseComparison.Figure(row.text("label"), row.decimal("seconds", 0, LARGEST)));
            row.refuseOthers();
        }
        var read = new CourseComparison.Published(published.text("source"), List.copyOf(figures));
        published.refuseOthers();
        return read;
    }

    private Set<CourseComparison.Column> columns() {
        var columns = EnumSet.noneOf(CourseComparison.Column.class);
        for (Fields.Text name : fields.has("columns") ? fields.texts("columns") : List.<Fields.Text>of()) {
            CourseComparison.Column column = COLUMNS.get(name.value());
            if (column == null) {
                problems.at(
                        name.line(),
                        "a column must be one of %s, not '%s'"
                                .formatted(new TreeSet<>(COLUMNS.keySet()), name.value()));
            } else {
                columns.add(column);
            }
        }
        return columns;
    }

    private void checkLabels(CourseComparison comparison) {
        var labels = new HashSet<String>();
        for (int index = 0; index < comparison.rows().size(); index++) {
            if (!labels.add(comparison.rows().get(index).label())) {
                problems.at(rows.get(index).line("label"), "two rows have this label");
            }
        }
        if (!labels.contains(comparison.baseline()) && !comparison.baseline().isEmpty()) {
            problems.at(fields.line("baseline"), "no row is labelled '" + comparison.baseline() + "'");
        }
    }

    /** Tells of every row whose program is not in the course, and of knobs that its lab does not have. */
    void check(CourseComparison comparison, List<Lesson> lessons) {
        for (int index = 0; index < comparison.rows().size(); index++) {
            CourseComparison.Row row = comparison.rows().get(index);
            Fields place = rows.get(index);
            Optional<Lesson> lesson = lessons.stream()
                    .filter(one -> one.slug().equals(row.lesson()))
                    .findFirst();
            Optional<Lab> lab = lesson.flatMap(found -> found.lab(row.lab()));
            if (lesson.isEmpty()) {
                problems.at(place.line("lesson"), "there is no lesson '" + row.lesson() + "'");
            } else if (lab.isEmpty()) {
                problems.at(place.line("lab"), "the lesson '%s' has no lab '%s'".formatted(row.lesson(), row.lab()));
            } else if (lab.get().program(row.program()).isEmpty()) {
                problems.at(
                        place.line("program"), "the lab '%s' has no program '%s'".formatted(row.lab(), row.program()));
            }
            lab.ifPresent(found -> checkKnobs(comparison.knobs(), found, place));
        }
    }

    private void checkKnobs(Map<String, Integer> knobs, Lab lab, Fields row) {
        knobs.forEach((name, value) -> {
            if (lab.knob(name).filter(knob -> knob.allows(value)).isEmpty()) {
                problems.at(
                        row.line("lab"),
                        "the lab '%s' has no knob '%s' that may be %d".formatted(lab.id(), name, value));
            }
        });
    }
}
