package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for every kind of page: it fits, reads without JavaScript, and bars nobody. */
@Timeout(240)
final class PageKindsBrowserTest extends BrowserFixture {

    /** The narrowest screen, which is also 1280 pixels at a zoom of 400 %, and 1280 at 200 %. */
    private static final List<Integer> NARROW = List.of(320, 640);

    private Map<String, String> kinds = Map.of();

    PageKindsBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1"));
    }

    @BeforeAll
    void makePages() {
        try (BrowserContext reader = context(true)) {
            kinds = PageKinds.of(site, reader);
        }
    }

    @Test
    void nothingIsCutOnANarrowScreenOrZoomedIn() {
        List<String> tooWide = new ArrayList<>();
        Page page = context.newPage();
        expectComplaint("404");
        kinds.forEach((kind, path) -> {
            for (int width : NARROW) {
                page.setViewportSize(width, HEIGHT);
                page.navigate(site.url(path));
                int needed = contentWidth(page);
                if (needed > width) {
                    tooWide.add(kind + " is " + needed + " wide on " + width);
                }
            }
        });
        assertEquals(List.of(), tooWide);
    }

    private int contentWidth(Page page) {
        JsonObject metrics = context.newCDPSession(page).send("Page.getLayoutMetrics");
        return metrics.getAsJsonObject("cssContentSize").get("width").getAsInt();
    }

    @Test
    void axeFindsNothingInEitherTheme() {
        List<String> found = new ArrayList<>();
        Page page = context.newPage();
        expectComplaint("404");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            kinds.forEach((kind, path) -> {
                page.navigate(site.url(path));
                new AxeBuilder(page)
                        .analyze()
                        .getViolations()
                        .forEach(rule -> found.add(kind + ", " + scheme + ": " + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml()));
            });
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyPageSaysWhatItIs() {
        Page page = context.newPage();
        expectComplaint("404");
        kinds.forEach((kind, path) -> {
            page.navigate(site.url(path));
            String description = page.locator("meta[name='description']").getAttribute("content");
            assertTrue(description.length() >= 40 && description.length() <= 200, kind + ": " + description);
            assertTrue(page.title().length() <= 70, page.title());
            assertThat(page.locator("h1")).hasCount(1);
        });
    }

    @Test
    void everyLessonReadsWithoutJavaScript() {
        Page page = context(false).newPage();
        page.navigate(site.url("/"));
        List<String> lessons = page.locator(".lessons a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertTrue(lessons.size() > 20);
        for (String lesson : lessons) {
            page.navigate(site.url(lesson));
            assertThat(page.locator("h1")).isVisible();
            for (Locator lab : page.locator("[data-lab]:has(.tab input)").all()) {
                lab.locator(".tab input").last().check();
                assertThat(lab.locator(".listing").last()).isVisible();
                assertThat(lab.locator("button[name='action']").first()).isVisible();
            }
            for (Locator prediction : page.locator(".prediction form").all()) {
                assertThat(prediction.locator("button:visible:not([type='button'])"))
                        .not()
                        .hasCount(0);
            }
        }
    }

    @Test
    void onPaperStandsWhatThereIsToRead() {
        Page page = context.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(site.url(Objects.requireNonNull(kinds.get("lesson with runs"))));
        assertThat(page.locator(".site-head")).isHidden();
        assertThat(page.locator(".lab .actions").first()).isHidden();
        assertThat(page.locator("h1")).isVisible();
        Locator listing = page.locator(".lab .listing:visible");
        double code = listing.locator(".code").boundingBox().height;
        assertTrue(listing.boundingBox().height >= code, "the whole of a program is printed");
        page.navigate(site.url(Objects.requireNonNull(kinds.get("run"))));
        Locator output = page.locator(".output");
        double lines = output.locator("pre").boundingBox().height;
        assertTrue(output.boundingBox().height >= lines, "all that it said is printed");
    }
}
