package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;

/** Runs whose pictures are looked at. */
abstract class PictureFixture extends BrowserFixture {

    private static final String LESSON = "/lessons/one-job-four-ways";

    PictureFixture() {
        super(Map.of("SIGNALBOX_SPARES", "1"));
    }

    /** The page of a run of ten downloads by three threads, which is over. */
    Page finishedRun() {
        return finishedRun(context);
    }

    /** The same for that reader. */
    Page finishedRun(BrowserContext reader) {
        Page page = reader.newPage();
        page.navigate(site.url(LESSON));
        page.locator("[name='knob.downloads']").fill("10");
        page.locator("[name='knob.threads']").fill("3");
        page.locator("[name='knob.latency']").fill("50");
        page.locator(".tab input").nth(1).check(new Locator.CheckOptions().setForce(true));
        page.locator(".lab button[value='run']").click();
        isOver(page.locator(".slot:visible .run-state"));
        // Leaving the page while it still asks for the comparison would be told on the console.
        page.locator(".comparison td:has-text(' ms')").first().waitFor();
        return page;
    }

    static void isOver(Locator state) {
        assertThat(state)
                .hasAttribute("data-state", "over", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    static Locator picture(Page page) {
        return page.locator(".slot:visible .picture-scene:visible");
    }
}
