package signalbox.web.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Colours of the style sheet, as eyes see them that lack a kind of cone. */
@Timeout(60)
final class ColoursTest {

    /**
     * Kinds with the same stripes are at least this far apart to every eye: some fifteen times what is just noticed, so
     * that the difference is seen in narrow spans that do not touch.
     */
    private static final double LEAST_DISTANCE = 30;

    private static final Pattern TOKEN =
            Pattern.compile("--pic-([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

    private static String css(String name) throws IOException {
        return Files.readString(Path.of("static/css").resolve(name));
    }

    /** Token → colour, in the light theme (1) or the dark one (2). */
    private static Map<String, String> colours(int theme) throws IOException {
        Map<String, String> colours = new HashMap<>();
        for (MatchResult found : TOKEN.matcher(css("tokens.css")).results().toList()) {
            colours.put(found.group(1), found.group(theme + 1));
        }
        return colours;
    }

    @Test
    void kindsWithTheSameStripesHaveColoursThatEveryEyeTellsApart() throws IOException {
        for (int theme : List.of(1, 2)) {
            Map<String, String> colours = colours(theme);
            for (Look one : Look.KEY) {
                for (Look other : Look.KEY) {
                    if (!one.equals(other) && one.stripes() == other.stripes()) {
                        assertApart(colours, one, other);
                    }
                }
            }
        }
    }

    private static String colour(Map<String, String> colours, String token) {
        return Objects.requireNonNull(colours.get(token), token);
    }

    private static void assertApart(Map<String, String> colours, Look one, Look other) {
        for (Vision vision : Vision.values()) {
            double distance = vision.distance(colour(colours, one.name()), colour(colours, other.name()));
            assertTrue(
                    distance >= LEAST_DISTANCE,
                    one.words() + " and " + other.words() + " are " + Math.round(distance) + " apart for " + vision);
        }
    }

    @Test
    void everyStripeIsSeenOnItsGround() throws IOException {
        for (int theme : List.of(1, 2)) {
            Map<String, String> colours = colours(theme);
            for (Look look : Look.KEY) {
                if (look.stripes() != Stripes.NONE) {
                    String stripe = colour(colours, look.stripes() == Stripes.HOLLOW ? "back" : look.name() + "-edge");
                    for (Vision vision : Vision.values()) {
                        double distance = vision.distance(colour(colours, look.name()), stripe);
                        assertTrue(distance >= LEAST_DISTANCE, look.words() + ": " + distance + " for " + vision);
                    }
                }
            }
        }
    }

    @Test
    void whatHasStripesIsFilledWithThem() throws IOException {
        String css = css("spans.css");
        for (Look look : Look.KEY) {
            boolean filled =
                    css.contains("fill: url(\"#stripes-" + look.name() + "\") var(--pic-" + look.name() + ");");
            assertEquals(look.stripes() != Stripes.NONE, filled, look.name());
        }
    }

    @Test
    void aFileHasTheColoursOfTheLightTheme() throws IOException {
        String file = Files.readString(Path.of("templates/picture/file.jte"));
        Map<String, String> colours = colours(1);
        for (Look look : Look.KEY) {
            Pattern fill = Pattern.compile(
                    "\\.k-" + look.name() + "(, [^{]*)? \\{ fill: [^;]*" + colour(colours, look.name()) + ";");
            assertTrue(fill.matcher(file).find(), fill.pattern());
        }
    }

    /** Ends of the scale: what the distance means. */
    @Test
    void aSimulatedEyeTakesRedForGreenButBlackNotForWhite() {
        assertTrue(Vision.FULL.distance("#cc4400", "#7a7a00") > 60);
        assertTrue(Vision.DEUTAN.distance("#cc4400", "#7a7a00") < 20);
        assertEquals(100, Vision.PROTAN.distance("#000000", "#ffffff"), 1);
    }
}
