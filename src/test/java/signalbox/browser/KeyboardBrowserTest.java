package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The site without a mouse, and as a screen reader hears it. Every page here is used by keys alone. */
@Timeout(180)
final class KeyboardBrowserTest extends BrowserFixture {

    private static final String LESSON = "/lessons/one-job-four-ways";

    /** More stops of the Tab key than any page here has between two that are looked for. */
    private static final int MOST_STOPS = 60;

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);

    KeyboardBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1"));
    }

    private Page open(String path) {
        Page page = context.newPage();
        page.navigate(site.url(path));
        return page;
    }

    /** Presses Tab until that has the focus, which must be seen. */
    private static void tabTo(Page page, Locator target) {
        Locator focused = target.and(page.locator(":focus"));
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (focused.count() == 1) {
                assertThat(focused).hasCSS("outline-style", "solid");
                return;
            }
        }
        fail("The Tab key does not lead to " + target);
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, page.locator("[name='" + field + "']"));
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private static void isOver(Page page) {
        assertThat(page.locator(".run-state:visible"))
                .hasAttribute("data-state", "over", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    @Test
    void aWholeLessonIsDoneByKeys() {
        Page page = open(LESSON);
        tabTo(page, page.locator(".skip"));
        page.keyboard().press("Enter");
        for (String program : new String[] {"Synchronous", "Threads", "VirtualThreads", "Processes"}) {
            tabTo(page, page.locator(".order-choice[data-name='" + program + "']"));
            page.keyboard().press("Space");
        }
        assertThat(page.locator(".prediction .order-said")).containsText("Virtual threads");
        type(page, "knob.downloads", "5");
        type(page, "knob.latency", "20");
        tabTo(page, page.locator(".lab button[value='run']"));
        page.keyboard().press("Enter");
        isOver(page);
        tabTo(page, page.locator(".to-table:visible"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".picture-table:visible")).isVisible();
        tabTo(page, page.locator("[data-output]:visible"));
        assertThat(page.locator("[data-output]:visible")).containsText("5 pages");
        tabTo(page, page.locator("#question-one-thread input[type='radio']").first());
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        tabTo(page, page.locator("#question-one-thread button"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#question-one-thread .reason")).isVisible();
    }

    @Test
    void aRunIsTold() {
        Page page = open(LESSON);
        type(page, "knob.downloads", "400");
        type(page, "knob.latency", "145");
        tabTo(page, page.locator(".lab button[value='run']"));
        page.keyboard().press("Enter");
        Locator announcer = page.locator("#announcer[role='status']");
        assertThat(announcer).containsText("Synchronous started.", PATIENTLY);
        assertThat(announcer).containsText("so far", PATIENTLY);
        assertThat(announcer).containsText("lines printed, the last:");
        page.keyboard().press("s");
        isOver(page);
        assertThat(announcer).containsText("Synchronous: Stopped", PATIENTLY);
    }

    @Test
    void theKeysAreListed() {
        Page page = open("/progress");
        Locator list = page.locator("#shortcuts");
        assertThat(list).isHidden();
        page.keyboard().press("?");
        assertThat(list).isVisible();
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        tabTo(page, page.locator("[data-shortcuts-open] button"));
        page.keyboard().press("Enter");
        assertThat(list).isVisible();
        tabTo(page, list.locator("[data-shortcuts]"));
        page.keyboard().press("Space");
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("?");
        page.keyboard().press("/");
        assertThat(page.locator("#search-field")).not().isFocused();
        assertThat(list).isHidden();
        tabTo(page, page.locator("[data-shortcuts-open] button"));
        page.keyboard().press("Enter");
        assertThat(list.locator("[data-shortcuts]")).not().isChecked();
    }
}
