package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command for writers of lessons, as a process of its own. */
@Timeout(120)
final class CheckTest {

    @TempDir
    Path folder;

    /** What a process said and how it ended. */
    record Said(int status, String text) {}

    @Test
    void theCourseIsSoundAndCounted() throws IOException, InterruptedException {
        Said said = check("content");
        assertEquals(0, said.status(), said.text());
        assertTrue(
                Pattern.matches(
                        "The content is sound: \\d+ chapters, \\d+ lessons, \\d+ programs, \\d+ terms", said.text()),
                said.text());
    }

    @Test
    void everyProblemHasItsFileAndLine() throws IOException, InterruptedException {
        Path lesson = Files.createDirectories(folder.resolve("01-a/01-b"));
        Files.writeString(folder.resolve("01-a/chapter.md"), "---\ntitle: A\nsumary: B\n---\n");
        Files.writeString(lesson.resolve("lesson.md"), "---\ntitle: A\nsummary: B\nminutes: 1\n---\n[c](lesson:c)\n");
        Files.writeString(lesson.resolve("Odd.java"), "void main() {\n    int x = \"\";\n}\n");
        Said said = check(folder.toString());
        assertEquals(1, said.status(), said.text());
        List<String> lines = said.text().lines().toList();
        assertTrue(lines.get(0).startsWith(lesson + "/Odd.java:1: no "), said.text());
        assertTrue(lines.get(1).startsWith(lesson + "/Odd.java:2: does not compile: "), said.text());
        assertTrue(lines.get(2).startsWith(lesson + "/lesson.md:6: there is no lesson 'c'"), said.text());
        assertEquals("5 problems", lines.getLast());
    }

    @Test
    void aFolderMustBeNamed() throws IOException, InterruptedException {
        assertEquals(2, check().status());
        assertEquals(2, check("no/such/folder").status());
    }

    private static Said check(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-preview",
                "-cp",
                System.getProperty("java.class.path"),
                "signalbox.Main",
                "check"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            String text = String.join("\n", output.readAllLines());
            return new Said(process.waitFor(), text);
        } finally {
            process.destroyForcibly();
        }
    }
}
