package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The guide for writers of lessons shows what is really accepted. */
@Timeout(60)
final class WritersGuideTest {

    private static final Path CONTENT = Path.of("content");
    private static final Pattern DIRECTIVE = Pattern.compile("````markdown\n(.*?)````\n", Pattern.DOTALL);
    private static final Pattern FRONT = Pattern.compile("```yaml\n(---\n.*?---\n)```\n", Pattern.DOTALL);

    private static final Pattern ALLOWED = Pattern.compile("unknown field 'nonsense': allowed are \\[(.*?)]");

    @TempDir
    Path root;

    @Test
    void itsExamplesMakeALesson() throws IOException {
        String guide = Files.readString(CONTENT.resolve("README.md"));
        List<String> fronts = examples(FRONT, guide);
        Path lesson = Files.createDirectories(root.resolve("01-guide/01-example"));
        Files.writeString(root.resolve("01-guide/chapter.md"), fronts.getFirst());
        Files.writeString(
                lesson.resolve("lesson.md"), fronts.getLast() + String.join("\n", examples(DIRECTIVE, guide)));
        Path programs = CONTENT.resolve("01-taking-turns/01-one-job-four-ways");
        for (String program : List.of("Synchronous.java", "VirtualThreads.java")) {
            Files.copy(programs.resolve(program), lesson.resolve(program));
        }

        Path exercises = Path.of("src/test/resources/exercises/01-exercises");
        for (String program : List.of(
                "02-ordering/Counting.java",
                "01-choosing/TwoOrders.java",
                "01-choosing/OneOrder.java",
                "01-choosing/WaitInTurn.java",
                "01-choosing/WaitTogether.java")) {
            Path file = exercises.resolve(program);
            Files.copy(file, lesson.resolve(file.getFileName()));
        }

        assertEquals(
                List.of(
                        "Lab",
                        "Sweep",
                        "Outcomes",
                        "Prediction",
                        "Prediction",
                        "Question",
                        "CourseComparison",
                        "Ordering",
                        "Choices",
                        "Decision",
                        "Hints"),
                CatalogLoader.load(root).lessons().getFirst().blocks().stream()
                        .map(block -> block.getClass().getSimpleName())
                        .toList());
    }

    /** What a directive allows is told where it has a field that it does not allow. */
    @Test
    void itExplainsEveryDirectiveAndEachOfItsFields() throws IOException {
        String guide = Files.readString(CONTENT.resolve("README.md"));
        String programs = section(guide, "lab");
        for (String directive : Markdown.DIRECTIVES) {
            String section = section(guide, directive);
            List<String> examples = examples(DIRECTIVE, section);
            assertFalse(examples.isEmpty(), () -> "no example of '" + directive + "'");
            for (String field : allowed(examples.getFirst())) {
                assertTrue(
                        field.equals("id") || (section + programs).contains("`" + field + "`"),
                        () -> "the guide does not explain '" + field + "' of a " + directive);
            }
        }
    }

    private static String section(String guide, String directive) {
        int start = guide.indexOf("\n## " + directive + "\n");
        assertTrue(start >= 0, () -> "the guide has no section '" + directive + "'");
        int end = guide.indexOf("\n## ", start + 1);
        return guide.substring(start, end < 0 ? guide.length() : end);
    }

    private List<String> allowed(String example) throws IOException {
        Path lesson = Files.createDirectories(root.resolve("01-a/01-b"));
        Files.writeString(root.resolve("01-a/chapter.md"), "---\ntitle: A\nsummary: B\n---\n");
        Files.writeString(
                lesson.resolve("lesson.md"),
                "---\ntitle: A\nsummary: B\nminutes: 1\n---\n" + example.replaceFirst("\n", "\nnonsense: 1\n"));
        var told = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        Matcher fields = ALLOWED.matcher(told.toString());
        assertTrue(fields.find(), told::toString);
        return List.of(fields.group(1).split(", "));
    }

    private static List<String> examples(Pattern pattern, String guide) {
        return pattern.matcher(guide).results().map(example -> example.group(1)).toList();
    }
}
