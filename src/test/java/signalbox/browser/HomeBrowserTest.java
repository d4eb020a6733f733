package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The home page and its race; and that neither it nor a lesson jumps while programs run. */
@Timeout(180)
final class HomeBrowserTest extends BrowserFixture {

    /** Shifts up to 0.1 are called good; here hardly anything is to move at all. */
    private static final double MOST_SHIFT = 0.05;

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    HomeBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_DOWNLOAD_SPARES", "3"));
    }

    private static void areOver(Locator states, int count) {
        assertThat(states).hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    @Test
    void onePressRacesThreeProgramsOnOneScaleOfTime() {
        Page page = context.newPage();
        page.navigate(site.url("/"));
        Locator race = page.locator(".race");
        assertTrue(race.boundingBox().y + race.boundingBox().height <= HEIGHT, "the race is seen without scrolling");
        race.locator(".race-start").click();
        areOver(race.locator("[data-outcome='finished']"), 3);
        assertThat(race.locator(".theory")).hasCount(3);
        assertThat(page.locator("#announcer")).containsText("the result is right");
        List<Double> widths = race.locator(".picture-tasks .picture-scaled").all().stream()
                .map(scaled -> scaled.getAttribute("width"))
                .map(width -> Double.parseDouble(width.replace("%", "")))
                .toList();
        assertEquals(3, widths.size());
        assertTrue(widths.get(0) > widths.get(1) && widths.get(1) > widths.get(2), widths.toString());
    }

    @Test
    void withoutJavaScriptTheRaceIsAPageThatFinishes() {
        Page page = context(false).newPage();
        page.navigate(site.url("/"));
        page.locator(".race-start").click();
        page.waitForURL(Pattern.compile(".*/batches/[a-z2-7]{26}"));
        areOver(page.locator("[data-outcome='finished']"), 3);
        assertThat(page.locator(".comparison tbody tr td").first()).containsText("ms");
    }

    @Test
    void nothingOnTheHomePageMovesWhileTheRaceIsOn() {
        for (int width : List.of(WIDTH, PHONE_WIDTH)) {
            BrowserContext reader = context(true);
            Page page = reader.newPage();
            page.setViewportSize(width, width == WIDTH ? HEIGHT : PHONE_HEIGHT);
            Shifts shifts = Shifts.on(reader, page);
            page.navigate(site.url("/"));
            page.locator(".race-start").click();
            areOver(page.locator(".race [data-outcome='finished']"), 3);
            assertTrue(shifts.sum() < MOST_SHIFT, width + " wide: " + shifts);
        }
    }

    @Test
    void nothingInALessonMovesWhileItsProgramsRun() {
        for (int width : List.of(WIDTH, PHONE_WIDTH)) {
            BrowserContext reader = context(true);
            Page page = reader.newPage();
            page.setViewportSize(width, width == WIDTH ? HEIGHT : PHONE_HEIGHT);
            Shifts shifts = Shifts.on(reader, page);
            page.navigate(site.url("/lessons/one-job-four-ways"));
            page.locator(".lab .tab input").nth(2).check(new Locator.CheckOptions().setForce(true));
            page.locator(".lab button[value='run']").click();
            areOver(page.locator(".lab [data-outcome='finished']"), 1);
            page.locator(".comparison td").first().waitFor();
            assertTrue(shifts.sum() < MOST_SHIFT, width + " wide: " + shifts);
        }
    }

    /** What the other tests rely on: making a picture's place higher, as nothing may, is noticed. */
    @Test
    void whatMovesIsCounted() {
        Page page = context.newPage();
        Shifts shifts = Shifts.on(context, page);
        page.navigate(site.url("/"));
        page.locator("h1").waitFor();
        context.newCDPSession(page)
                .send("Runtime.evaluate", script("document.querySelector('h1').style.height='300px'"));
        page.waitForCondition(() -> shifts.sum() > MOST_SHIFT);
    }

    private static JsonObject script(String expression) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        return parameters;
    }
}
