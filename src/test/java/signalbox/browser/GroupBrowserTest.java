package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A host and members of a study group, each in a browser of their own. */
@Timeout(180)
final class GroupBrowserTest extends BrowserFixture {

    private static final String LESSON = "/lessons/one-job-four-ways";

    GroupBrowserTest() {
        super(Map.of("SIGNALBOX_GROUP", "Tuesday evening", "SIGNALBOX_HOST", "127.0.0.1", "SIGNALBOX_SPARES", "0"));
    }

    @Test
    void whoLostTheCookieIsLetInAgainByTheHostWithProgressKept() {
        Page host = host();
        Page first = join(context, "Ann");
        first.navigate(site.url(LESSON));
        first.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have read this lesson"))
                .click();
        first.navigate(site.url("/"));
        assertThat(first.locator(".standing.read")).hasCount(1);

        Page again = fill(context(true), "Ann");
        expectComplaint("409");
        press(again, "Join");
        press(again, "I am that person: ask the host to let me in again");
        Locator sign = again.locator("p.door-sign");
        assertThat(sign).isVisible();
        Locator asked = host.locator(".host-petitions li");
        assertThat(asked).containsText("Ann");
        assertThat(asked).containsText(sign.textContent());
        press(host, "Let in again Ann " + sign.textContent());
        assertThat(host.locator(".host-petitions")).hasCount(0);

        again.waitForURL(site.url("/"));
        assertThat(again.locator(".standing.read")).hasCount(1);
        first.reload();
        assertEquals(site.url("/join"), first.url());
    }

    @Test
    void whoIsRemovedIsShownTheDoorAtTheNextClick() {
        Page host = host();
        BrowserContext withoutScripts = context(false);
        Page ben = join(withoutScripts, "Ben");
        assertThat(ben.locator(".seat")).containsText("Tuesday evening: you are Ben");
        host.reload();
        press(host, "Remove Ben");
        ben.navigate(site.url("/glossary"));
        assertEquals(site.url("/join?to=%2Fglossary"), ben.url());
    }

    private Page host() {
        Page host = context(true).newPage();
        host.navigate(site.url(site.hostLink()));
        press(host, "Enter as host");
        host.waitForURL(site.url("/host"));
        return host;
    }

    private Page join(BrowserContext browser, String name) {
        Page page = fill(browser, name);
        press(page, "Join");
        page.waitForURL(site.url("/"));
        return page;
    }

    private Page fill(BrowserContext browser, String name) {
        Page page = browser.newPage();
        page.navigate(site.url("/"));
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Code of the room").fill(site.code());
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
