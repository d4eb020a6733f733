package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A picture under fingers, and what browsers keep from sites that are reached over plain HTTP. */
@Timeout(120)
final class TouchBrowserTest extends PictureFixture {

    /** A name that browsers do not trust as they trust this machine's own. */
    private static final String ELSEWHERE = "http://study.test";

    private static final int STEPS = 6;
    private static final double STEP_PX = 12;

    /** Fingers at those places across a picture, all at its middle. */
    private static JsonObject touch(String type, BoundingBox box, double... across) {
        JsonArray points = new JsonArray();
        for (int finger = 0; finger < across.length; finger++) {
            JsonObject point = new JsonObject();
            point.addProperty("id", finger);
            point.addProperty("x", box.x + across[finger]);
            point.addProperty("y", box.y + box.height / 2);
            points.add(point);
        }
        JsonObject parameters = new JsonObject();
        parameters.addProperty("type", type);
        parameters.add("touchPoints", points);
        return parameters;
    }

    /** First instant that the picture shows, in milliseconds, and how many it shows. */
    private static double[] stretch(Page page) {
        String[] box =
                picture(page).locator(".picture-scaled").getAttribute("viewBox").split(" ", -1);
        return new double[] {Double.parseDouble(box[0]), Double.parseDouble(box[2])};
    }

    @Test
    void twoFingersLookCloserAndOneMovesWhatIsSeen() {
        BrowserContext reader = context(new Browser.NewContextOptions().setHasTouch(true));
        Page page = finishedRun(reader);
        picture(page).scrollIntoViewIfNeeded();
        BoundingBox box = picture(page).boundingBox();
        double all = stretch(page)[1];
        CDPSession fingers = reader.newCDPSession(page);
        double middle = box.width * 0.6;
        fingers.send("Input.dispatchTouchEvent", touch("touchStart", box, middle - 20, middle + 20));
        for (int step = 1; step <= STEPS; step++) {
            double apart = 20 + step * STEP_PX;
            fingers.send("Input.dispatchTouchEvent", touch("touchMove", box, middle - apart, middle + apart));
        }
        fingers.send("Input.dispatchTouchEvent", touch("touchEnd", box));
        page.waitForCondition(() -> stretch(page)[1] < all / 2);
        double[] before = stretch(page);
        fingers.send("Input.dispatchTouchEvent", touch("touchStart", box, middle));
        for (int step = 1; step <= STEPS; step++) {
            fingers.send("Input.dispatchTouchEvent", touch("touchMove", box, middle + step * STEP_PX));
        }
        fingers.send("Input.dispatchTouchEvent", touch("touchEnd", box));
        page.waitForCondition(() -> stretch(page)[0] < before[0]);
        assertTrue(Math.abs(stretch(page)[1] - before[1]) < 0.01 * before[1], "one finger does not zoom");
        Locator back = page.locator(".slot:visible [data-picture='reset']");
        // A tap right after a drag may be taken as the end of a fling.
        back.click();
        page.waitForCondition(() -> stretch(page)[1] > all * 0.99);
        assertThat(back).isHidden();
    }

    @Test
    void programsAreCopiedWhereTheClipboardIsKeptFromTheSite() {
        expectComplaint("a request to " + ELSEWHERE);
        expectComplaint("Cross-Origin-Opener-Policy");
        Page page = context.newPage();
        page.route(ELSEWHERE + "/**", this::fromTheSite);
        page.navigate(ELSEWHERE + "/lessons/one-job-four-ways");
        Locator copy = page.locator(".lab .listing:visible [data-copy]");
        copy.click();
        assertThat(copy).hasText("Copied");
        page.locator("#search-field").focus();
        page.keyboard().press("Control+V");
        assertTrue(page.locator("#search-field").inputValue().startsWith("import module java.net.http;"));
    }

    private void fromTheSite(Route route) {
        String path = route.request().url().substring(ELSEWHERE.length());
        route.fulfill(
                new Route.FulfillOptions().setResponse(route.fetch(new Route.FetchOptions().setUrl(site.url(path)))));
    }
}
