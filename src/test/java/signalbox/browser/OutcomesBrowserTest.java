package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Tables of outcomes as a reader uses them, in Chromium. */
@Timeout(120)
final class OutcomesBrowserTest extends BrowserFixture {

    private static final String LESSON = "/lessons/trials";

    OutcomesBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_CONTENT", "src/test/resources/blocks"));
    }

    private Page lesson(BrowserContext in) {
        Page page = in.newPage();
        page.navigate(site.url(LESSON));
        return page;
    }

    private static Locator table(Page page) {
        return page.locator("#outcomes-lost");
    }

    private static void says(Locator summary, String text) {
        assertThat(summary).hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void theTableFillsWithTheNumbersOfTheLabsKnobs() {
        Page page = lesson(context);
        says(table(page).locator(".tally-summary"), "Not run yet.");
        page.locator("#lab-trials [name='knob.rounds']").fill("5");
        table(page).locator("button").focus();
        page.keyboard().press("Enter");
        says(table(page).locator(".tally-summary"), "500,000 trials.");
        assertThat(table(page).locator("tbody th")).hasCount(2);
        assertThat(page.locator("#lab-trials .slot:visible .output")).containsText("done");
        page.reload();
        says(table(page).locator(".tally-summary"), "500,000 trials.");
    }

    @Test
    void aRunInTheLabFillsTheTableToo() {
        Page page = lesson(context);
        page.locator("#lab-trials button[value='all']").click();
        says(table(page).locator(".tally-summary"), "400,000 trials.");
        says(page.locator("#outcomes-kept .tally-summary"), "400,000 trials.");
    }

    @Test
    void withoutJavaScriptTheRunsPageHasTheTable() {
        try (BrowserContext plain = context(false)) {
            Page page = lesson(plain);
            table(page).locator("button").click();
            page.waitForURL(Pattern.compile(".*/runs/[a-z2-7]{26}"));
            says(page.locator(".tally-summary"), "400,000 trials.");
        }
    }

    @Test
    void axeFindsNothingSerious() {
        Page page = lesson(context);
        table(page).locator("button").click();
        says(table(page).locator(".tally-summary"), "400,000 trials.");
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertEquals(List.of(), serious);
    }
}
