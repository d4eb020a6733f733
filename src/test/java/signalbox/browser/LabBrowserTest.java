package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Labs as a reader uses them, in Chromium. */
@Timeout(120)
final class LabBrowserTest extends BrowserFixture {

    private static final String LESSON = "/lessons/one-job-four-ways";

    LabBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1"));
    }

    private Page lesson() {
        Page page = context.newPage();
        page.navigate(site.url(LESSON));
        return page;
    }

    /** Sets the numbers so that a run is short. */
    private static void fewDownloads(Page page, int downloads) {
        page.locator("[name='knob.downloads']").fill(String.valueOf(downloads));
        page.locator("[name='knob.processes']").fill("2");
        page.locator("[name='knob.latency']").fill("50");
    }

    private static Locator button(Page page, String action) {
        return page.locator(".lab button[value='" + action + "']");
    }

    private static Locator state(Page page) {
        return page.locator(".slot:visible .run-state:visible");
    }

    /** The four programs of the lab; nothing is evaluated in the page, whose policy forbids that. */
    private static void allFinish(Page page) {
        assertThat(page.locator(".slot [data-outcome='finished']"))
                .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    /** Seen without scrolling, from top to bottom. */
    private static void assertInView(Locator element) {
        BoundingBox box = element.boundingBox();
        assertTrue(box.y >= 0 && box.y + box.height <= HEIGHT, "from " + box.y + ", " + box.height + " high");
    }

    private static void isOver(Locator state) {
        assertThat(state)
                .hasAttribute("data-state", "over", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    @Test
    void aRunStreamsAndEnds() {
        Page page = lesson();
        fewDownloads(page, 10);
        button(page, "run").click();
        isOver(state(page));
        assertThat(state(page)).hasAttribute("data-outcome", "finished");
        assertThat(page.locator(".slot:visible .output")).containsText("10 pages");
        assertTrue(page.locator(".slot:visible .picture-plot rect").count() > 0);
        assertInView(page.locator(".slot:visible .run-picture"));
        assertInView(page.locator(".slot:visible .figures"));
        assertThat(page.locator(".comparison td").first()).containsText("ms");
        assertThat(page.locator("#announcer")).containsText("Synchronous");
    }

    @Test
    void runAllFillsTheComparison() {
        Page page = lesson();
        fewDownloads(page, 10);
        page.locator(".order-choice").all().forEach(Locator::click);
        button(page, "all").click();
        allFinish(page);
        assertThat(page.locator(".comparison tbody tr")).hasCount(4);
        assertThat(page.locator(".comparison thead")).containsText("You said");
    }

    @Test
    void stopStops() {
        Page page = lesson();
        fewDownloads(page, 400);
        button(page, "run").click();
        page.locator(".slot:visible [data-state='running']").waitFor();
        page.keyboard().press("s");
        isOver(state(page));
        assertThat(state(page)).hasAttribute("data-outcome", "stopped");
    }

    @Test
    void aReloadInTheMiddleShowsTheRunAgain() {
        Page page = lesson();
        fewDownloads(page, 60);
        button(page, "run").click();
        page.locator(".slot:visible .piece").first().waitFor();
        page.reload();
        assertEquals("60", page.locator("[name='knob.downloads']").inputValue());
        isOver(state(page));
        assertEquals(61, page.locator(".slot:visible .piece").count());
    }

    @Test
    void threeTabsRunAllWhileAnotherPageOpens() {
        List<Page> tabs = List.of(lesson(), lesson(), lesson());
        for (Page tab : tabs) {
            fewDownloads(tab, 10);
            button(tab, "all").click();
            tab.locator(".slot .run")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        Page other = context.newPage();
        other.navigate(site.url("/"));
        assertThat(other.locator("h1")).isVisible();
        for (Page tab : tabs) {
            tab.bringToFront();
            allFinish(tab);
        }
    }

    @Test
    void withoutJavaScriptTheRunsPageRefreshesItself() {
        try (BrowserContext plain = context(false)) {
            Page page = plain.newPage();
            page.navigate(site.url(LESSON));
            fewDownloads(page, 10);
            button(page, "run").click();
            page.waitForURL(Pattern.compile(".*/runs/[a-z2-7]{26}"));
            isOver(page.locator(".run-state"));
            assertThat(page.locator(".output")).containsText("10 pages");
        }
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = lesson();
        fewDownloads(page, 5);
        page.locator(".tab input").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".listing:visible")).hasAttribute("aria-label", "Source of Threads");
        page.keyboard().press("r");
        isOver(state(page));
        page.keyboard().press("n");
        page.waitForURL(Pattern.compile(".*/lessons/(?!one-job-four-ways)[a-z-]+"));
    }

    @Test
    void axeFindsNothingSerious() {
        Page page = lesson();
        fewDownloads(page, 5);
        button(page, "run").click();
        isOver(state(page));
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertEquals(List.of(), serious);
    }
}
