package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Search and the glossary as a reader uses them, in Chromium. */
@Timeout(120)
final class SearchBrowserTest extends BrowserFixture {

    SearchBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "0"));
    }

    private Page page(String path, boolean javaScript, boolean touch) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setHasTouch(touch).setJavaScriptEnabled(javaScript);
        Page page = context(options).newPage();
        page.navigate(site.url(path));
        return page;
    }

    private static Locator panel(Page page) {
        return page.locator("#search-panel");
    }

    @Test
    void theSlashLeadsToTheFieldAndResultsComeAsOneTypes() {
        Page page = page("/", true, false);
        page.keyboard().press("/");
        assertThat(page.locator("#search-field")).isFocused();
        page.keyboard().type("deadl");
        assertThat(panel(page).locator("a[href='/glossary#deadlock'] mark").first())
                .hasText("deadlock");
        assertThat(page.locator("#announcer")).containsText(Pattern.compile("results? for “deadl”"));
        assertNothingSerious(page);
    }

    @Test
    void arrowsReachTheResultsAndEnterOpensOne() {
        Page page = page("/", true, false);
        page.keyboard().press("/");
        page.keyboard().type("poison pill");
        assertThat(panel(page).locator("[data-count]")).containsText("for “poison pill”");
        String target = panel(page).locator("a").nth(1).getAttribute("href");
        page.keyboard().press("ArrowDown");
        assertThat(panel(page).locator("a").first()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#search-field")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(site.url(target));
    }

    @Test
    void escapeClosesTheResults() {
        Page page = page("/", true, false);
        page.locator("#search-field").fill("thread");
        panel(page).locator("a").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(panel(page)).isHidden();
        assertThat(page.locator("#search-field")).isFocused();
    }

    @Test
    void withoutJavaScriptSearchIsAPage() {
        Page page = page("/", false, false);
        page.locator("#search-field").fill("event loop");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/search\\?q=event\\+loop"));
        assertThat(page.locator("main .search-count")).containsText("for “event loop”");
        page.locator("main a[href='/glossary#event-loop']").click();
        assertThat(page.locator("dt#event-loop")).isInViewport();
    }

    @Test
    void whatAReaderTypesIsShownAsTextOnly() {
        Page page = page("/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", true, false);
        assertThat(page.locator("main .search-count")).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void aTermTellsItsMeaningToPointerAndKeyboard() {
        Page page = page("/glossary", true, false);
        Locator term = page.locator("a.term[href='/glossary#core']").first();
        term.hover();
        assertThat(page.locator("#term-meaning")).containsText("carries out instructions");
        page.keyboard().press("Escape");
        assertThat(page.locator("#term-meaning")).isHidden();
        page.locator("#search-field").focus();
        for (int stops = 0; stops < 8 && !page.locator("#term-meaning").isVisible(); stops++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#term-meaning")).isVisible();
        assertThat(page.locator("a.term:focus")).hasAttribute("aria-describedby", "term-meaning");
        assertNothingSerious(page);
    }

    @Test
    void theFirstTouchTellsTheMeaningAndTheSecondFollows() {
        Page page = page("/glossary", true, true);
        Locator term = page.locator("a.term[href='/glossary#core']").first();
        term.tap();
        assertThat(page.locator("#term-meaning")).containsText("carries out instructions");
        assertEquals(site.url("/glossary"), page.url());
        term.tap();
        page.waitForURL(Pattern.compile(".*/glossary#core"));
    }

    private static void assertNothingSerious(Page page) {
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertEquals(List.of(), serious);
    }
}
