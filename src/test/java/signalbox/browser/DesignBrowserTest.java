package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of all components, which those see who write lessons and templates. */
@Timeout(240)
final class DesignBrowserTest extends BrowserFixture {

    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("\\{[^{}]*\\}");

    /** Sheets whose classes belong to no component: to one kind of page, to a group, to paper, or to none. */
    private static final Set<String> NO_COMPONENTS =
            Set.of("main.css", "tokens.css", "pages.css", "group.css", "print.css");

    /** What scripts put on a page: the pictures' tests, those of labs and those of the editor look at them. */
    private static final Set<String> BY_SCRIPTS = Set.of(
            "at",
            "later",
            "marked",
            "measured",
            "now",
            "picture-bubble",
            "picture-veil",
            "told",
            "traced",
            "tracing",
            "zoomed",
            "htmx-request",
            "editor-host",
            "term-meaning",
            "file-tabs");

    /** What stands only on pages of runs, which other tests look at, or comes of a reader's own predictions. */
    private static final Set<String> ELSEWHERE = Set.of(
            "comparison-guess",
            "comparison-right",
            "comparison-said",
            "downloads",
            "hit",
            "own-source",
            "run-page",
            "together",
            "together-name");

    DesignBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "0", "SIGNALBOX_DEV", "1"));
    }

    private Page design() {
        Page page = context.newPage();
        page.navigate(site.url("/design"));
        return page;
    }

    @Test
    void axeFindsNothingInEitherTheme() {
        // In development sheets are imported one by one, which it asks for itself and the policy keeps it from using.
        List.of("Applying inline style", "404", "preload assets").forEach(this::expectComplaint);
        List<String> found = new ArrayList<>();
        Page page = design();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> found.add(scheme + ": " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml()));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyClassOfEveryComponentIsSeenThere() throws IOException {
        Page page = design();
        assertThat(page.locator(".run").first()).isVisible();
        Set<String> seen = classes(page);
        for (String path : List.of(
                "/",
                "/lessons/one-job-four-ways",
                "/play",
                "/search?q=lock",
                "/progress",
                "/review",
                "/glossary",
                "/nowhere")) {
            expectComplaint("404");
            page.navigate(site.url(path));
            seen.addAll(classes(page));
        }
        Set<String> missing = new TreeSet<>(styled());
        missing.removeAll(seen);
        missing.removeAll(BY_SCRIPTS);
        missing.removeAll(ELSEWHERE);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> classes(Page page) {
        return Pattern.compile("class=\"([^\"]*)\"")
                .matcher(page.content())
                .results()
                .flatMap(found -> Stream.of(found.group(1).split("\\s+", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> styled() throws IOException {
        Set<String> styled = new TreeSet<>();
        try (Stream<Path> sheets = Files.list(Path.of("static/css"))) {
            for (Path sheet : sheets.toList()) {
                if (!NO_COMPONENTS.contains(sheet.getFileName().toString())) {
                    String selectors = BODY.matcher(
                                    COMMENT.matcher(Files.readString(sheet)).replaceAll(""))
                            .replaceAll(" ");
                    CLASS.matcher(selectors)
                            .results()
                            .map(MatchResult::group)
                            .forEach(name -> styled.add(name.substring(1)));
                }
            }
        }
        assertTrue(styled.size() > 200, "found " + styled.size());
        return styled;
    }

    @Test
    void everyButtonShowsThatItHasTheFocus() {
        Page page = design();
        for (Locator button : page.locator(".design .button:not(:disabled), .design .text-button")
                .all()
                .subList(0, 8)) {
            button.focus();
            page.keyboard().press("Shift");
            assertThat(button).hasCSS("outline-style", "solid");
        }
    }
}
