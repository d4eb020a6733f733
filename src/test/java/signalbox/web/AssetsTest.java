package signalbox.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The site's own files, as the build made them. */
@Timeout(30)
final class AssetsTest {

    private static final Path STATIC = Path.of("static");

    private static Asset asset(Assets assets, String path) {
        String[] url = assets.url(path).split("/", 4);
        return assets.find(url[2], url[3]).orElseThrow();
    }

    private static List<String> files(String folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.list(STATIC.resolve(folder))) {
            return paths.map(path -> folder + "/" + path.getFileName())
                    .filter(path -> path.endsWith(ending))
                    .toList();
        }
    }

    @Test
    void everyTextWasCompressedAheadOfTimeAndComesOutTheSame() throws IOException {
        Brotli4jLoader.ensureAvailability();
        Assets built = Assets.builtIn();
        List<String> texts = Stream.of(files("css", ".css"), files("js", ".js"), List.of("js/htmx.min.js"))
                .flatMap(List::stream)
                .toList();
        assertTrue(texts.size() > 20);
        for (String path : texts) {
            Asset asset = asset(built, path);
            assertEquals(Set.of(Encoding.values()), asset.encodings(), path);
            byte[] plain = asset.in(Encoding.IDENTITY);
            byte[] brotli = asset.in(Encoding.BROTLI);
            byte[] gzip = asset.in(Encoding.GZIP);
            assertTrue(brotli.length < gzip.length && gzip.length < plain.length, path);
            assertArrayEquals(plain, new BrotliInputStream(new ByteArrayInputStream(brotli)).readAllBytes(), path);
            assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes(), path);
        }
    }

    @Test
    void oneStylesheetHoldsAllOfThemOnceInTheOrderOfItsImports() throws IOException {
        Assets built = Assets.builtIn();
        String all = text(asset(built, StyleBundle.MAIN));
        assertFalse(all.contains("@import"), all);
        String main = Files.readString(STATIC.resolve(StyleBundle.MAIN));
        int end = 0;
        for (String path : sorted(files("css", ".css"), main)) {
            if (!path.equals(StyleBundle.MAIN)) {
                int at = all.indexOf(Files.readString(STATIC.resolve(path)));
                assertTrue(at >= end, path + " is to be imported by " + StyleBundle.MAIN);
                end = at + 1;
            }
        }
    }

    private static List<String> sorted(List<String> paths, String main) {
        return paths.stream()
                .sorted((one, other) -> Integer.compare(place(main, one), place(main, other)))
                .toList();
    }

    private static int place(String main, String path) {
        return main.indexOf('"' + path.substring("css/".length()) + '"');
    }

    @Test
    void whoWritesTheFilesGetsThemOneByOne() {
        Assets live = Assets.from(STATIC);
        Asset main = asset(live, StyleBundle.MAIN);
        assertEquals(Set.of(Encoding.IDENTITY), main.encodings());
        assertTrue(text(main).contains("@import \"tokens.css\" layer(tokens);"));
    }

    @Test
    void aChangedFileChangesTheAddressOfAll(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("js"));
        Path script = folder.resolve("js/one.js");
        Files.writeString(script, "1");
        String before = Assets.from(folder).url("js/htmx.min.js");
        assertEquals(before, Assets.from(folder).url("js/htmx.min.js"));
        Files.writeString(script, "2");
        assertFalse(before.equals(Assets.from(folder).url("js/htmx.min.js")));
        assertThrows(IllegalArgumentException.class, () -> Assets.from(folder).url("js/two.js"));
    }

    private static String text(Asset asset) {
        return new String(asset.in(Encoding.IDENTITY), StandardCharsets.UTF_8);
    }
}
