package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages stay light: what they cost a reader with an empty cache, and one who comes back. */
@Timeout(180)
final class WeightBrowserTest extends BrowserFixture {

    /** Most that a first visit may bring over the wire, in bytes, everything that the page asks for by itself included. */
    private static final int FIRST_VISIT = 120_000;

    /** Most that the next visit may bring, in bytes. */
    private static final int NEXT_VISIT = 15_000;

    WeightBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1"));
    }

    @Test
    void noPageOutgrowsItsBudget() {
        List<String> tooHeavy = new ArrayList<>();
        System.out.printf("%n| %-40s | %28s | %28s |%n", "Page", "first visit", "next visit");
        System.out.println("|---|---|---|");
        pages().forEach((name, path) -> {
            try (BrowserContext reader = context(true)) {
                Transfers first = Transfers.of(reader, site.url(path));
                // The first visit itself is kept, which changes the page; the one after it is like any other.
                Transfers.of(reader, site.url(path));
                Transfers next = Transfers.of(reader, site.url(path));
                System.out.printf("| %-40s | %28s | %28s |%n", name, told(first), told(next));
                assertTrue(first.answers() > 2 && first.bytes() > 10_000, "nothing was counted of " + name);
                if (first.bytes() > FIRST_VISIT || next.bytes() > NEXT_VISIT) {
                    tooHeavy.add(name);
                }
            }
        });
        assertTrue(tooHeavy.isEmpty(), "At most " + FIRST_VISIT + " and " + NEXT_VISIT + " bytes, but: " + tooHeavy);
    }

    private static String told(Transfers transfers) {
        return "%,d bytes in %d answers".formatted(transfers.bytes(), transfers.answers());
    }

    /** Names and paths. */
    private Map<String, String> pages() {
        String heaviest = heaviestLesson();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Home", "/");
        pages.put("Heaviest lesson: " + heaviest.substring("/lessons/".length()), heaviest);
        pages.put("A run of 160 downloads", run());
        pages.put("Glossary", "/glossary");
        return pages;
    }

    private String heaviestLesson() {
        Page page = context.newPage();
        page.navigate(site.url("/"));
        return page.locator(".lessons a").all().stream()
                .map(link -> link.getAttribute("href"))
                .max(Comparator.comparingInt(this::length))
                .orElseThrow();
    }

    private int length(String path) {
        return context.request().get(site.url(path)).body().length;
    }

    private String run() {
        Page page = context.newPage();
        page.navigate(site.url("/lessons/one-job-four-ways"));
        page.locator(".tab").nth(1).click();
        page.locator(".lab button[value='run']").click();
        Locator run = page.locator(".run:visible");
        run.locator("[data-outcome='finished']").waitFor();
        return "/runs/" + run.getAttribute("data-run");
    }

    @Test
    void noScriptHoldsTheFirstLookAtAPageBack() {
        for (String path : pages().values()) {
            Page page = context.newPage();
            page.navigate(site.url(path));
            assertThat(page.locator("script[src]")).not().hasCount(0);
            assertThat(page.locator("script:not([type='module'], [type='importmap'], [defer], [async])"))
                    .hasCount(0);
            assertThat(page.locator("link[rel='stylesheet']")).hasCount(1);
        }
    }

    @Test
    void goingBackShowsWhatWasDoneSince() {
        Page page = context.newPage();
        page.navigate(site.url("/"));
        Locator first = page.locator(".lessons li").first();
        assertThat(first.locator(".standing")).hasCount(0);
        first.locator("a").click();
        assertThat(page.locator("article.lesson")).isVisible();
        Response back = page.goBack();
        assertThat(first.locator(".standing")).isVisible();
        assertTrue(back == null || back.ok(), "going back asks for nothing that is not there");
    }
}
