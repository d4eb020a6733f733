package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.TemplateException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signalbox.web.templates.Templates;

/** What somebody sees who writes lessons, or the site's templates, while the site runs. */
@Timeout(120)
final class DevModeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyWhatIsEdited() throws IOException {
        copy(Path.of("content"), folder.resolve("content"));
        copy(Path.of("templates"), folder.resolve("templates"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** The file of the lesson that the test changes. */
    private Path lesson() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            return files.filter(file -> file.endsWith("01-one-job-four-ways/lesson.md"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void thePageFollowsTheLessonAndTellsWhatIsWrongWithIt() throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "SIGNALBOX_DEV", "1",
                "SIGNALBOX_CONTENT", folder.resolve("content").toString(),
                "SIGNALBOX_SPARES", "0");
        String sound = Files.readString(lesson());
        try (TestSite site = TestSite.start(settings)) {
            assertFalse(page(site, 200).contains("Quite another title"));
            Files.writeString(lesson(), sound.replaceFirst("title: .*", "title: Quite another title"));
            assertTrue(page(site, 200).contains("Quite another title"));
            Files.writeString(lesson(), sound.replaceFirst("title: ", "titel: "));
            assertTrue(page(site, 500).contains("01-one-job-four-ways/lesson.md:2: "));
            Files.writeString(lesson(), sound);
            assertFalse(page(site, 200).contains("lesson.md"));
        }
    }

    @Test
    void thePageOfAllComponentsIsThereInDevelopmentAlone() throws IOException, InterruptedException {
        try (TestSite site = TestSite.start(Map.of("SIGNALBOX_SPARES", "0", "SIGNALBOX_DEV", "1"))) {
            assertEquals(200, site.get("/design").statusCode());
        }
        try (TestSite site = TestSite.start(Map.of("SIGNALBOX_SPARES", "0"))) {
            assertEquals(404, site.get("/design").statusCode());
        }
    }

    @Test
    void searchFindsWhatWasWrittenAMomentAgo() throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "SIGNALBOX_DEV", "1",
                "SIGNALBOX_CONTENT", folder.resolve("content").toString(),
                "SIGNALBOX_SPARES", "0");
        try (TestSite site = TestSite.start(settings)) {
            assertTrue(site.get("/search?q=zanzibar").body().contains("Nothing was found"));
            Files.writeString(
                    lesson(), Files.readString(lesson()).replaceFirst("title: .*", "title: The way to Zanzibar"));
            assertTrue(site.get("/search?q=zanzibar").body().contains("One result"));
        }
    }

    private static String page(TestSite site, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get("/lessons/one-job-four-ways");
        assertEquals(status, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void aChangedTemplateIsUsedAtOnceAndAFaultyOneIsToldWithItsPlace() throws IOException {
        Path template = folder.resolve("templates").resolve("message.jte");
        String sound = Files.readString(template);
        Templates templates = LiveTemplates.of(folder.resolve("templates"), folder.resolve("classes"));
        assertFalse(templates.message("Too many.").render().contains("So: Too many."));
        Files.writeString(template, sound.replace("${sentence}", "So: ${sentence}"));
        assertTrue(templates.message("Too many.").render().contains("So: Too many."));
        Files.writeString(template, sound.replace("${sentence}", "${nonsense}"));
        TemplateException fault = Assertions.assertThrows(
                TemplateException.class, () -> templates.message("Too many.").render());
        assertTrue(String.valueOf(fault.getMessage()).contains("message.jte:2"), fault.getMessage());
    }
}
