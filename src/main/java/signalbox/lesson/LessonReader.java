package signalbox.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the folder of one lesson. For one thread. */
final class LessonReader {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp");
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Path folder;
    private final String name;
    private final Problems problems;
    private final Problems.InFile page;
    private final Set<String> ids = new HashSet<>();
    /** Checks of blocks that name others, which may stand before them or after them. */
    private final List<Consumer<Lesson>> whenWhole = new ArrayList<>();

    /** Checks of blocks that name other lessons. */
    private final List<Consumer<List<Lesson>>> whenAllAreRead = new ArrayList<>();

    /**
     * @param name of the folder, relative to the content folder, with slashes
     */
    LessonReader(Path folder, String name, Problems problems) {
        this.folder = folder;
        this.name = name;
        this.problems = problems;
        this.page = problems.in(name + "/lesson.md");
    }

    /**
     * @param number from 1 over the whole course
     */
    Lesson read(int number, String slug, Links links) {
        Page text = Page.read(folder.resolve("lesson.md"), page);
        var check = new MarkdownCheck(slug, links, page);
        List<Block> blocks = blocks(new Markdown(check, page), text);
        var lesson = new Lesson(
                number,
                slug,
                text.front().text("title"),
                text.front().text("summary"),
                text.front().number("minutes", 1, 60),
                blocks,
                images(check.images()));
        text.front().refuseOthers();
        checkPrograms(lesson);
        whenWhole.forEach(later -> later.accept(lesson));
        whenAllAreRead.forEach(links::whenAllAreRead);
        return lesson;
    }

    private List<Block> blocks(Markdown markdown, Page text) {
        var blocks = new ArrayList<Block>();
        for (Markdown.Piece piece : markdown.pieces(text.body(), text.bodyLine())) {
            switch (piece) {
                case Markdown.Piece.Text prose -> blocks.add(prose.prose());
                case Markdown.Piece.Directive directive ->
                    Yaml.fields(directive.body(), directive.line(), page)
                            .ifPresent(fields -> blocks.add(block(directive.name(), fields, markdown)));
            }
        }
        return List.copyOf(blocks);
    }

    private Block block(String directive, Fields fields, Markdown markdown) {
        var questions = new QuestionReader(markdown, fields, page);
        checkId(fields);
        return switch (directive) {
            case "lab" -> new LabReader(folder, fields, page).read();
            case "prediction" -> {
                var prediction = questions.prediction();
                whenWhole.add(lesson -> questions.check(prediction, lesson));
                yield prediction;
            }
            case "question" -> questions.question();
            case "hints" -> questions.hints();
            case "decision" -> new ExerciseReader(folder, markdown, fields, page).decision();
            case "ordering" -> new ExerciseReader(folder, markdown, fields, page).ordering();
            case "sweep" -> {
                var reader = new SweepReader(fields, page);
                Sweep sweep = reader.read();
                whenWhole.add(lesson -> reader.check(sweep, lesson));
                yield sweep;
            }
            case "comparison" -> {
                var reader = new CourseComparisonReader(fields, page);
                CourseComparison comparison = reader.read();
                whenAllAreRead.add(lessons -> reader.check(comparison, lessons));
                yield comparison;
            }
            case "outcomes" -> {
                var reader = new OutcomesReader(markdown, fields, page);
                Outcomes outcomes = reader.read();
                whenWhole.add(lesson -> reader.check(outcomes, lesson));
                yield outcomes;
            }
            default -> throw new IllegalArgumentException("no such directive: " + directive);
        };
    }

    private void checkId(Fields fields) {
        Optional<String> id = fields.has("id") ? fields.optionalText("id") : Optional.empty();
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            page.at(fields.line("id"), "an id must be small letters and digits, joined by '-', not '" + id.get() + "'");
        } else if (id.isPresent() && !ids.add(id.get())) {
            page.at(fields.line("id"), "this lesson has two blocks with the id '" + id.get() + "'");
        }
    }

    private List<Image> images(Map<String, Integer> names) {
        var images = new ArrayList<Image>();
        names.forEach((file, line) -> image(file, line).ifPresent(images::add));
        return List.copyOf(images);
    }

    private Optional<Image> image(String file, int line) {
        String type = MEDIA_TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || file.contains("/") || file.contains("\\")) {
            page.at(line, "the image '" + file + "' must be a svg, png, jpg or webp file beside this one");
            return Optional.empty();
        }
        if (!Files.isRegularFile(folder.resolve(file))) {
            page.at(line, "there is no image '" + file + "' beside this file");
            return Optional.empty();
        }
        try {
            return Optional.of(new Image(file, type, Files.readAllBytes(folder.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every program stands in one lab, and every Java file is one of the programs. */
    private void checkPrograms(Lesson lesson) {
        var names = new HashSet<String>();
        var labs = new HashSet<String>();
        for (Lab lab : lesson.allLabs()) {
            if (!labs.add(lab.id())) {
                page.at(1, "this lesson has two labs or jobs with the id '" + lab.id() + "'");
            }
            for (Program program : lab.programs()) {
                if (!names.add(program.fileName())) {
                    page.at(1, "'" + program.name() + "' stands twice in the labs and exercises of this lesson");
                }
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".java") && !names.contains(file))
                    .forEach(file -> problems.in(name + "/" + file)
                            .at(1, "no lab or exercise of this lesson shows this program"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
