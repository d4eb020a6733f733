package signalbox.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the stylesheets promise one another: sizes and colours come from one file, and all of them are used. */
@Timeout(60)
final class StylesTest {

    private static final Path FOLDER = Path.of("static/css");
    private static final String TOKENS = "tokens.css";
    private static final int MOST_LINES = 250;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?!\")|\\brgba?\\(|light-dark\\(");
    private static final Pattern TYPE = Pattern.compile("font(?:-size)?:[^;]*?[\\d.]+(?:rem|px|pt)");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(--[\\w-]+):");
    private static final Pattern USED = Pattern.compile("var\\((--[\\w-]+)\\)");

    private static Map<String, String> sheets() throws IOException {
        Map<String, String> sheets = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                sheets.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return sheets;
    }

    private static List<String> found(Pattern pattern, String css) {
        return pattern.matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void coloursAndSizesOfTypeStandInOneFile() throws IOException {
        List<String> hard = new ArrayList<>();
        sheets().forEach((name, css) -> {
            if (!name.equals(TOKENS)) {
                found(COLOUR, css).forEach(colour -> hard.add(name + ": " + colour));
                found(TYPE, css).forEach(size -> hard.add(name + ": " + size));
            }
        });
        assertEquals(List.of(), hard);
    }

    @Test
    void whatIsDefinedIsUsedAndTheOtherWayRound() throws IOException {
        Map<String, String> sheets = sheets();
        String scripts = Files.readString(Path.of("static/js/editor.js"));
        var defined = DEFINED.matcher(String.join("\n", sheets.values()))
                .results()
                .map(token -> token.group(1))
                .collect(Collectors.toSet());
        var used = USED.matcher(String.join("\n", sheets.values()) + scripts)
                .results()
                .map(token -> token.group(1))
                .collect(Collectors.toSet());
        assertTrue(defined.size() > 60);
        assertEquals(defined, used);
    }

    /** What a thread does has its colours to itself, so that seeing one means something. */
    @Test
    void theColoursOfThePictureAreUsedForPicturesAlone() throws IOException {
        List<String> pictures = List.of(TOKENS, "picture.css", "spans.css", "reading.css", "deadlock.css");
        List<String> elsewhere = new ArrayList<>();
        sheets().forEach((name, css) -> {
            if (!pictures.contains(name)) {
                USED.matcher(css)
                        .results()
                        .map(token -> token.group(1))
                        .filter(token -> token.startsWith("--pic-"))
                        .filter(token -> !List.of("--pic-ink", "--pic-soft", "--pic-back", "--pic-grid")
                                .contains(token))
                        .forEach(token -> elsewhere.add(name + ": " + token));
            }
        });
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void noSheetIsTooLongToRead() throws IOException {
        sheets().forEach((name, css) ->
                assertTrue(css.lines().count() <= MOST_LINES, name + " has more than " + MOST_LINES + " lines"));
    }
}
