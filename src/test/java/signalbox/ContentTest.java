package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.lesson.Catalog;
import signalbox.lesson.CatalogLoader;
import signalbox.lesson.Ends;
import signalbox.lesson.Knob;
import signalbox.lesson.Lab;
import signalbox.lesson.Lesson;
import signalbox.lesson.Program;

/** The programs of all lessons are what they claim to be: plain Java, run with plain {@code java}. */
@Timeout(180)
final class ContentTest {

    private static final Path CONTENT = Path.of("content");
    private static final Catalog CATALOG = CatalogLoader.load(CONTENT);

    private static PracticePages pages;

    @TempDir
    Path folder;

    /** A program in its place. */
    record Listed(Lesson lesson, Lab lab, Program program) {
        @Override
        public String toString() {
            return lesson.slug() + "/" + program.name();
        }
    }

    @BeforeAll
    static void startPages() throws IOException {
        pages = new PracticePages();
    }

    @AfterAll
    static void stopPages() {
        pages.close();
    }

    static Stream<Listed> programs() {
        return CATALOG.lessons().stream()
                .flatMap(lesson -> lesson.allLabs().stream()
                        .flatMap(lab -> lab.programs().stream().map(program -> new Listed(lesson, lab, program))));
    }

    /** How the others end is looked at where they run as a reader runs them: plain Java cannot tell of a deadlock. */
    static Stream<Listed> programsThatFinish() {
        return programs().filter(listed -> listed.program().ends() == Ends.FINISHED);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compilesWithoutAWarning(Listed listed) throws IOException {
        compile(listed.program());
    }

    @ParameterizedTest
    @MethodSource("programsThatFinish")
    void printsItsExpectedLastLineUnderPlainJava(Listed listed) throws IOException, InterruptedException {
        compile(listed.program());
        Map<String, Integer> knobs = offPreset(listed.lab());
        List<String> lines = run(listed.program(), knobs);
        assertTrue(lines.size() > 1, () -> "shows no progress: " + lines);
        listed.program()
                .expectedLastLine(knobs)
                .ifPresent(expected -> assertEquals(expected, lines.getLast(), () -> String.join("\n", lines)));
    }

    private void compile(Program program) throws IOException {
        Path source = Files.writeString(folder.resolve(program.fileName()), program.source());
        var options = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d", folder.toString(), source.toString()));
        if (usesPreview(program)) {
            options.addAll(List.of("-Xlint:-preview", "--release", "25", "--enable-preview"));
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        assertEquals(0, status, () -> program.fileName() + " does not compile without a warning");
    }

    /** A program that needs a preview of the JDK must tell its reader how to run it. */
    private static boolean usesPreview(Program program) {
        return program.source().contains("java --enable-preview " + program.fileName());
    }

    /** Values that differ from those written in the programs; a calibrated knob at its smallest, to be quick. */
    private static Map<String, Integer> offPreset(Lab lab) {
        var values = new HashMap<String, Integer>();
        for (Knob knob : lab.knobs()) {
            values.put(knob.name(), knob.calibrated() ? knob.min() : Math.max(knob.min(), knob.preset() - 1));
        }
        return values;
    }

    private List<String> run(Program program, Map<String, Integer> knobs) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + "/bin/java");
        knobs.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dpractice.site=" + pages.address());
        if (usesPreview(program)) {
            command.add("--enable-preview");
        }
        command.addAll(List.of("-cp", folder.toString(), program.name()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            List<String> lines = output.readAllLines();
            assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
            return lines;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
