package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a reader, in Chromium: progress, answers, predictions, taking them away and bringing them back. */
@Timeout(120)
final class ProgressBrowserTest extends BrowserFixture {

    private static final String LESSON = "/lessons/one-job-four-ways";

    ProgressBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1"));
    }

    /** A page of a reader of its own. */
    private Page reader(boolean javaScript) {
        Page page = context(javaScript).newPage();
        page.navigate(site.url(LESSON));
        return page;
    }

    private static Locator question(Page page) {
        return page.locator("#question-one-thread");
    }

    private static void answer(Page page, int choice) {
        question(page).locator("input[type='radio']").nth(choice).check();
        question(page).locator("button").click();
    }

    private void answersAreKept(Page page) {
        answer(page, 1);
        assertThat(question(page).locator(".reason")).hasCount(1);
        answer(page, 0);
        assertThat(question(page).locator(".choice").first().locator(".reason")).isVisible();
        page.navigate(site.url(LESSON));
        assertThat(question(page).locator("input[type='radio']").first()).isChecked();
        page.navigate(site.url("/"));
        assertThat(page.locator(".standing").first()).containsText("answered");
        assertThat(page.locator(".resume a").first()).hasText("Continue where you stopped");
    }

    @Test
    void answersAreKeptWithTheirReasons() {
        answersAreKept(reader(true));
    }

    @Test
    void answersAreKeptWithoutJavaScriptToo() {
        answersAreKept(reader(false));
    }

    @Test
    void aPredictionIsThereAgainAndIsPutToTheTest() {
        Page page = reader(true);
        page.locator(".order-choice").all().forEach(Locator::click);
        assertThat(page.locator("[id$='-said']").first()).containsText("You said Synchronous");
        page.reload();
        assertThat(page.locator(".order-choice").first()).hasAttribute("aria-pressed", "true");
        page.locator("[name='knob.downloads']").fill("10");
        page.locator("[name='knob.processes']").fill("2");
        page.locator("[name='knob.latency']").fill("50");
        page.locator(".lab button[value='all']").click();
        assertThat(page.locator(".slot [data-outcome='finished']"))
                .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.locator(".comparison thead")).containsText("You said");
        // It is judged on a thread of its own, just after the end was told.
        Locator said = page.locator("[id$='-said']").first();
        page.waitForCondition(() -> {
            page.navigate(site.url(LESSON));
            return said.textContent().contains("it came out");
        });
        page.navigate(site.url("/review"));
        assertThat(page.locator("body")).containsText("The next comes in a day.");
    }

    @Test
    void withoutJavaScriptAnOrderIsChosenFromLists() {
        Page page = reader(false);
        List<String> order = List.of("VirtualThreads", "Threads", "Processes", "Synchronous");
        for (int place = 0; place < order.size(); place++) {
            page.locator("[name='place']").nth(place).selectOption(order.get(place));
        }
        page.locator(".places button").click();
        assertThat(page.locator("[id$='-said']").first()).containsText("You said Virtual threads");
        assertEquals("VirtualThreads", page.locator("[name='place']").first().inputValue());
    }

    @Test
    void theEndOfALessonIsNoticed() {
        Page page = reader(true);
        page.locator("[data-end]").scrollIntoViewIfNeeded();
        page.waitForResponse(
                answer -> answer.url().endsWith("/place"), () -> page.mouse().wheel(0, 4000));
        page.waitForCondition(() -> {
            page.navigate(site.url("/"));
            return page.locator(".standing.read").count() == 1;
        });
    }

    @Test
    void progressIsTakenAwayBroughtBackAndForgotten(@TempDir Path folder) {
        Page page = reader(true);
        answer(page, 0);
        assertThat(question(page).locator(".reason")).hasCount(1);
        page.navigate(site.url("/progress"));
        Download download =
                page.waitForDownload(() -> page.getByText("Download as a file").click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);

        Page elsewhere = reader(false);
        elsewhere.navigate(site.url("/progress"));
        elsewhere.locator("input[type='file']").setInputFiles(file);
        elsewhere.getByText("Take it over").click();
        assertThat(elsewhere.locator(".message")).containsText("Taken over: 1 lesson");
        elsewhere.navigate(site.url(LESSON));
        assertThat(question(elsewhere).locator("input[type='radio']").first()).isChecked();

        elsewhere.navigate(site.url("/progress/forget"));
        elsewhere.locator("main button").click();
        assertThat(elsewhere.locator("h1")).hasText("Forgotten");
        elsewhere.navigate(site.url(LESSON));
        assertThat(question(elsewhere).locator("input[type='radio']").first())
                .not()
                .isChecked();
    }

    @Test
    void axeFindsNothingSerious() {
        Page page = reader(true);
        answer(page, 1);
        assertThat(question(page).locator(".reason")).hasCount(1);
        for (String path : List.of(LESSON, "/", "/review", "/progress", "/progress/forget")) {
            page.navigate(site.url(path));
            List<String> serious = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .map(rule -> rule.getId() + ": "
                                    + rule.getNodes().getFirst().getHtml())
                            .toList();
            assertEquals(List.of(), serious, path);
        }
    }
}
