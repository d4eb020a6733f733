package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sweeps as a reader uses them, in Chromium. */
@Timeout(120)
final class SweepBrowserTest extends BrowserFixture {

    private static final String LESSON = "/lessons/trials";

    SweepBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_CONTENT", "src/test/resources/blocks"));
    }

    private Page lesson(BrowserContext in) {
        Page page = in.newPage();
        page.navigate(site.url(LESSON));
        return page;
    }

    private static Locator sweep(Page page) {
        return page.locator("#sweep-how-many");
    }

    private static void isOver(Locator state) {
        assertThat(state)
                .hasAttribute("data-state", "over", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    private static Locator dots(Locator within) {
        return within.locator(".curve-frame .curve-dot");
    }

    @Test
    void theCurveGrowsUntilAllRunsAreDone() {
        Page page = lesson(context);
        sweep(page).locator("button").focus();
        page.keyboard().press("Enter");
        assertThat(dots(sweep(page)).first()).isVisible();
        sweep(page).locator("summary").click();
        isOver(sweep(page).locator(".run-state"));
        assertThat(dots(sweep(page))).hasCount(6);
        assertThat(sweep(page).locator("tbody tr")).hasCount(6);
        assertThat(sweep(page).locator("tbody tr").first()).isVisible();
        assertThat(page.locator("#announcer")).containsText("Sixteen naps");
        assertTrue(page.url().contains("curve="), page.url());
    }

    @Test
    void aReloadInTheMiddleGoesOnWithTheCurve() {
        Page page = lesson(context);
        sweep(page).locator("button").click();
        assertThat(dots(sweep(page)).first()).isVisible();
        page.reload();
        isOver(sweep(page).locator(".run-state"));
        assertThat(dots(sweep(page))).hasCount(6);
    }

    @Test
    void theKeysRunAndStopTheSweepThatHasTheFocus() {
        Page page = lesson(context);
        sweep(page).locator("button").focus();
        page.keyboard().press("r");
        assertThat(sweep(page).locator("form[data-stop]")).isVisible();
        page.keyboard().press("s");
        isOver(sweep(page).locator(".run-state"));
    }

    @Test
    void stopEndsTheSweep() {
        Page page = lesson(context);
        sweep(page).locator("button").click();
        sweep(page).locator(".stop button").click();
        isOver(sweep(page).locator(".run-state"));
        assertThat(sweep(page).locator(".run-state")).containsText("no time that counts");
    }

    @Test
    void withoutJavaScriptTheSweepsPageRefreshesItself() {
        try (BrowserContext plain = context(false)) {
            Page page = lesson(plain);
            sweep(page).locator("button").click();
            page.waitForURL(Pattern.compile(".*/batches/[a-z2-7]{26}"));
            isOver(page.locator(".curve .run-state"));
            assertThat(dots(page.locator(".curve"))).hasCount(6);
        }
    }

    @Test
    void axeFindsNothingSerious() {
        Page page = lesson(context);
        sweep(page).locator("button").click();
        isOver(sweep(page).locator(".run-state"));
        sweep(page).locator("summary").click();
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertEquals(List.of(), serious);
    }
}
