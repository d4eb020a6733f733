package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The picture of a run as a reader explores it, in Chromium. */
@Timeout(120)
final class PictureBrowserTest extends PictureFixture {

    private static Locator bubble(Page page) {
        return page.locator(".picture-bubble");
    }

    private static String stretch(Page page) {
        return picture(page).locator(".picture-scaled").getAttribute("viewBox");
    }

    private static double widthOf(String stretch) {
        return Double.parseDouble(stretch.split(" ", -1)[2]);
    }

    @Test
    void theKeyboardGoesFromSpanToSpanAndFromThreadToThread() {
        Page page = finishedRun();
        picture(page).focus();
        page.keyboard().press("ArrowRight");
        assertThat(bubble(page).locator("p").nth(1)).hasText("main");
        page.keyboard().press("ArrowDown");
        assertThat(bubble(page).locator("p").nth(1)).hasText(Pattern.compile("pool-1-thread-\\d"));
        page.keyboard().press("Home");
        String first = bubble(page).locator("p").first().textContent();
        page.keyboard().press("ArrowRight");
        assertThat(bubble(page).locator("p").first()).not().hasText(first);
        page.keyboard().press("ArrowLeft");
        assertThat(bubble(page).locator("p").first()).hasText(first);
        assertThat(bubble(page)).containsText(Pattern.compile(" ms from .*line \\d+"));
        assertThat(page.locator("#announcer")).containsText(first);
        page.keyboard().press("Escape");
        assertThat(bubble(page)).isHidden();
    }

    @Test
    void thePointerAsksASpanWhatItIsAndTheBrowserAddsNothing() {
        Page page = finishedRun();
        Locator span = picture(page).locator(".k-io").first();
        span.hover();
        assertThat(bubble(page).locator("p").first()).containsText("waiting for I/O");
        assertThat(span).hasClass(Pattern.compile("told"));
        assertEquals(0, span.locator("title").count());
        page.locator("h1").hover();
        assertThat(bubble(page)).isHidden();
    }

    @Test
    void keysZoomAndResetIsSeenOnlyWhileItDoesSomething() {
        Page page = finishedRun();
        String all = stretch(page);
        Locator reset = page.locator(".slot:visible [data-picture='reset']");
        assertThat(reset).isHidden();
        picture(page).focus();
        page.keyboard().press("+");
        page.keyboard().press("+");
        assertTrue(widthOf(stretch(page)) < widthOf(all) / 2);
        assertThat(reset).isVisible();
        String before = stretch(page);
        page.keyboard().press("Shift+ArrowRight");
        assertNotEquals(before, stretch(page));
        assertEquals(widthOf(before), widthOf(stretch(page)), 1e-6);
        page.keyboard().press("-");
        assertTrue(widthOf(stretch(page)) > widthOf(before));
        reset.click();
        assertEquals(widthOf(all), widthOf(stretch(page)), 1e-6);
        assertThat(reset).isHidden();
        assertThat(picture(page)).isFocused();
    }

    @Test
    void onlyAWheelWithCtrlZoomsAndOneWithoutScrollsThePage() {
        Page page = finishedRun();
        String all = stretch(page);
        Locator where = picture(page);
        BoundingBox box = where.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 20);
        double top = box.y;
        page.mouse().wheel(0, 120);
        page.waitForCondition(() -> where.boundingBox().y < top);
        assertEquals(all, stretch(page));
        page.keyboard().down("Control");
        page.mouse().wheel(0, -120);
        page.keyboard().up("Control");
        page.waitForCondition(() -> widthOf(stretch(page)) < widthOf(all));
    }

    @Test
    void theAxisKeepsToRoundNumbersAtAnyZoom() {
        Page page = finishedRun();
        picture(page).focus();
        for (int zoom = 0; zoom < 12; zoom++) {
            List<String> labels = picture(page).locator(".picture-ticks text").allTextContents();
            assertTrue(labels.size() >= 2 && labels.size() <= 8, labels.toString());
            assertEquals(labels.size(), labels.stream().distinct().count(), labels.toString());
            assertEquals(
                    1,
                    labels.stream()
                            .filter(label -> !label.equals("0"))
                            .map(label -> label.substring(label.indexOf(' ')))
                            .distinct()
                            .count(),
                    "one unit: " + labels);
            assertStepIsRound(labels);
            page.keyboard().press("+");
        }
    }

    private static void assertStepIsRound(List<String> labels) {
        List<Double> numbers = labels.stream()
                .map(label -> Double.parseDouble(label.replaceAll("[^0-9.]", "")))
                .toList();
        double step = numbers.get(1) - numbers.get(0);
        for (int i = 1; i < numbers.size(); i++) {
            assertEquals(step, numbers.get(i) - numbers.get(i - 1), step * 1e-6, labels.toString());
        }
        double first = step / Math.pow(10, Math.floor(Math.log10(step * (1 + 1e-9))));
        assertTrue(DoubleStream.of(1, 2, 5).anyMatch(round -> Math.abs(round - first) < 1e-6), labels.toString());
    }

    @Test
    void withoutJavaScriptThePictureHasItsAxisAndNoDeadButtons() {
        try (BrowserContext plain = context(false)) {
            String run = finishedRun().locator(".slot:visible .permalink").getAttribute("href");
            Page page = plain.newPage();
            page.navigate(site.url(run));
            assertThat(page.locator(".picture-tools").first()).isHidden();
            assertThat(page.locator(".picture-scene:visible .picture-tick").first())
                    .isVisible();
            assertTrue(page.locator(".picture-scene:visible rect title").count() > 10);
        }
    }
}
