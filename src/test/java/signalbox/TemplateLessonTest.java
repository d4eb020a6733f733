package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.CatalogLoader;
import signalbox.lesson.ContentCheck;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;

/** The lesson that writers copy is sound, runs, and is no part of the course. */
@Timeout(60)
final class TemplateLessonTest {

    private static final Path TEMPLATE = Path.of("docs", "template");

    @Test
    void itsProgramsCompileAndPrintWhatTheLessonPromises() throws IOException, InterruptedException {
        Lesson lesson = ContentCheck.check(TEMPLATE).lessons().getFirst();
        Path folder = TEMPLATE.resolve("01-a-chapter/01-a-lesson");
        Lab lab = lesson.labs().getFirst();
        for (Program program : lab.programs()) {
            List<String> lines = run(folder.resolve(program.fileName()));
            assertEquals(
                    program.expectedLastLine(lab.presets()).orElseThrow(),
                    lines.getLast(),
                    () -> String.join("\n", lines));
        }
    }

    @Test
    void theCourseDoesNotHaveIt() {
        Lesson lesson = CatalogLoader.load(TEMPLATE).lessons().getFirst();
        assertTrue(CatalogLoader.load(Path.of("content")).lesson(lesson.slug()).isEmpty());
    }

    private static List<String> run(Path program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", program.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            List<String> lines = output.readAllLines();
            assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
