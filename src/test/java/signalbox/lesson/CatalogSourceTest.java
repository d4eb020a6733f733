package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class CatalogSourceTest {

    private static final String LESSON = "01-part/01-first/lesson.md";

    @TempDir
    Path root;

    private final SoundContent content = new SoundContent();

    @BeforeEach
    void write() throws IOException {
        content.write(root);
    }

    @Test
    void readsAgainWhenAFileHasChanged() throws IOException {
        CatalogSource source = CatalogSource.live(root);
        Catalog before = source.catalog();
        assertSame(before, source.catalog());

        content.change(LESSON, "title: First lesson", "title: Another title");
        content.write(root);
        assertEquals("Another title", source.catalog().lessons().getFirst().title());
    }

    @Test
    void tellsTheProblemsUntilTheyAreMended() throws IOException {
        CatalogSource source = CatalogSource.live(root);
        content.change(LESSON, "minutes: 3", "minutes: three");
        content.write(root);
        assertThrows(ContentException.class, source::catalog);
        assertThrows(ContentException.class, source::catalog);

        content.change(LESSON, "minutes: three", "minutes: 4");
        content.write(root);
        assertEquals(4, source.catalog().lessons().getFirst().minutes());
    }

    @Test
    void startsLiveEvenWithProblems() throws IOException {
        content.change(LESSON, "minutes: 3", "minutes: three");
        content.write(root);
        CatalogSource source = CatalogSource.live(root);
        assertThrows(ContentException.class, source::catalog);
        assertThrows(ContentException.class, () -> CatalogSource.fixed(root));
    }

    @Test
    void readsOnceWhenFixed() throws IOException {
        CatalogSource source = CatalogSource.fixed(root);
        content.change(LESSON, "title: First lesson", "title: Another title");
        content.write(root);
        assertEquals("First lesson", source.catalog().lessons().getFirst().title());
    }

    @Test
    void readsContentInsideAJar(@TempDir Path elsewhere) throws IOException {
        URI jar = URI.create("jar:" + elsewhere.resolve("site.jar").toUri());
        try (var files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            content.write(Files.createDirectory(files.getPath("/content")));
            Catalog packed = CatalogLoader.load(files.getPath("/content"));
            assertEquals(
                    CatalogLoader.load(root).lessons().getFirst().blocks(),
                    packed.lessons().getFirst().blocks());
        }
    }

    @Test
    void findsThePackagedContent() {
        assertEquals(
                CatalogLoader.load(Path.of("content")).lessons().stream()
                        .map(Lesson::slug)
                        .toList(),
                CatalogSource.packaged().catalog().lessons().stream()
                        .map(Lesson::slug)
                        .toList());
    }
}
