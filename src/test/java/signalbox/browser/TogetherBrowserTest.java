package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs under one another on one axis, and versions of a program against each other. */
@Timeout(120)
final class TogetherBrowserTest extends PictureFixture {

    private static List<String> stretches(Page page) {
        return page.locator(".together .picture-scaled").all().stream()
                .map(scaled -> scaled.getAttribute("viewBox").split(" ", -1))
                .map(box -> box[0] + " " + box[2])
                .distinct()
                .toList();
    }

    @Test
    void runsOfAComparisonStandOnOneAxisAndAreZoomedTogether() {
        Page page = finishedRun();
        page.locator(".lab button[value='all']").click();
        assertThat(page.locator(".slot [data-outcome='finished']"))
                .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.locator(".comparison td.none")).hasCount(0);
        String url = page.locator(".comparison a[href*='with=']").getAttribute("href");
        assertEquals(4, url.split("with=|/runs/", -1).length - 1, url);
        page.navigate(site.url(url));
        assertThat(page.locator(".together .picture-scene")).hasCount(4);
        List<String> all = stretches(page);
        assertEquals(1, all.size(), all.toString());
        page.locator(".together .picture-scene").nth(1).focus();
        page.keyboard().press("+");
        List<String> closer = stretches(page);
        assertEquals(1, closer.size(), closer.toString());
        assertNotEquals(all, closer);
        try (BrowserContext plain = context(false)) {
            Page without = plain.newPage();
            without.navigate(site.url(url));
            assertEquals(1, stretches(without).size());
        }
    }

    @Test
    void whatIsNotThereIsSaidInASentence() {
        Page page = finishedRun();
        String url = page.locator(".slot:visible .permalink").getAttribute("href");
        assertEquals(404, page.request().get(site.url(url + "?with=none")).status());
        String many = "with=a&with=b&with=c&with=d&with=e&with=f&with=g&with=h";
        assertEquals(422, page.request().get(site.url(url + "?" + many)).status());
    }

    @Test
    void aListingTellsWhatChangedFromTheProgramBefore() {
        Page page = finishedRun();
        page.navigate(site.url("/lessons/one-job-four-ways"));
        assertThat(page.locator(".listing:visible .listing-changes")).hasCount(0);
        page.locator(".tab input").nth(1).check(new Locator.CheckOptions().setForce(true));
        Locator changes = page.locator(".listing:visible .listing-changes");
        assertThat(changes.locator("summary")).containsText("Synchronous");
        changes.locator("summary").click();
        assertThat(changes.locator(".put-in").first()).isVisible();
        assertThat(changes).containsText("newFixedThreadPool");
    }
}
