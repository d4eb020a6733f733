package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that do not compile are found, with all that is wrong besides. */
@Timeout(60)
final class ContentCheckTest {

    private static final String LOOP = "01-part/01-first/Loop.java";
    private static final String LESSON = "01-part/01-first/lesson.md";

    private final SoundContent content = new SoundContent();

    @TempDir
    Path root;

    @TempDir
    Path memory;

    @Test
    void countsWhatThereIs() throws IOException {
        content.write(root);
        assertEquals(
                "The content is sound: 1 chapter, 2 lessons, 2 programs, 2 terms",
                ContentCheck.counts(ContentCheck.check(root)));
    }

    @Test
    void tellsAllProblemsAtOnceThoseOfTheCompilerIncluded() throws IOException {
        content.change(LESSON, "minutes: 3", "minutes: 0");
        content.change(LOOP, "IO.println(\"done", "String s = 1;\n    IO.printer(\"done");
        content.add(
                "01-part/01-first/Pool.java",
                "\nvoid main() {\n    int threads = Integer.getInteger(\"threads\", 5)\n");
        List<String> problems = problems();
        assertTrue(
                problems.contains(LESSON + ":4: 'minutes' must be a whole number from 1 to 60, not '0'"),
                problems::toString);
        assertTrue(
                problems.stream().anyMatch(line -> line.startsWith(LOOP + ":4: does not compile: incompatible types")),
                problems::toString);
        assertTrue(
                problems.stream().anyMatch(line -> line.startsWith(LOOP + ":5: does not compile: cannot find")),
                problems::toString);
        assertTrue(
                problems.stream().anyMatch(line -> line.startsWith("01-part/01-first/Pool.java:3: does not compile: ")),
                problems::toString);
    }

    @Test
    void aWarningIsAProblemToo() throws IOException {
        content.change(LOOP, "int threads =", "Object list = new java.util.ArrayList();\n    int threads =");
        assertTrue(
                problems().stream().anyMatch(line -> line.startsWith(LOOP + ":3: compiles with a warning: ")),
                problems()::toString);
    }

    @Test
    void aPreviewOfTheLanguageIsNone() throws IOException {
        content.change(
                LOOP,
                "int threads =",
                "try (var scope = java.util.concurrent.StructuredTaskScope.open()) { scope.fork(() -> 1); }\n int threads =");
        content.write(root);
        ContentCheck.check(root);
    }

    @Test
    void soundProgramsAreCompiledAtTheFirstStartOnly() throws IOException {
        content.write(root);
        ContentCheck.checkOnce(root, memory);
        ContentCheck.checkOnce(root, memory);
        assertEquals(1, remembered());
        content.change(LOOP, "IO.println", "IO.printer");
        content.write(root);
        assertThrows(ContentException.class, () -> ContentCheck.checkOnce(root, memory));
        assertEquals(1, remembered());
    }

    @Test
    void whileLessonsAreWrittenTheBackgroundTellsOfTheCompiler() throws IOException, InterruptedException {
        content.write(root);
        CatalogSource source = CatalogSource.live(root);
        source.awaitCompiled();
        source.catalog();

        content.change(LOOP, "IO.println", "IO.printer");
        content.write(root);
        source.catalog();
        source.awaitCompiled();
        var faulty = assertThrows(ContentException.class, source::catalog);
        assertTrue(faulty.toString().contains(LOOP + ":4: does not compile"), faulty.toString());

        content.change(LOOP, "IO.printer", "IO.println");
        content.write(root);
        source.catalog();
        source.awaitCompiled();
        source.catalog();
    }

    private long remembered() throws IOException {
        try (Stream<Path> files = Files.list(memory)) {
            return files.count();
        }
    }

    private List<String> problems() throws IOException {
        content.write(root);
        return assertThrows(ContentException.class, () -> ContentCheck.check(root)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
