package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A site for a group in which nothing would keep changed programs in, in Chromium. */
@Timeout(120)
final class EditingOffBrowserTest extends BrowserFixture {

    EditingOffBrowserTest() {
        super(Map.of(
                "SIGNALBOX_SPARES",
                "0",
                "SIGNALBOX_CONTENT",
                "src/test/resources/edit",
                "SIGNALBOX_PUBLIC_URL",
                "https://lessons.example.org",
                "SIGNALBOX_SANDBOX",
                "none"));
    }

    @Test
    void noListingOffersToBeEdited() {
        Page page = context.newPage();
        page.navigate(site.url("/lessons/first"));
        assertThat(page.locator(".listing").first()).isVisible();
        assertThat(page.locator(".listing-links a")).hasCount(2);
        for (var link : page.locator(".listing-links a").all()) {
            assertThat(link).isHidden();
        }
    }
}
