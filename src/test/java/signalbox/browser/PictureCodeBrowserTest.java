package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Picture, output and code of a run that mark one another, the slow replay, and what can be taken away. */
@Timeout(120)
final class PictureCodeBrowserTest extends PictureFixture {

    private static final Pattern MARKED = Pattern.compile("(^| )at( |$)");

    /** The line of the listing where the pages are downloaded. */
    private static Locator sendingLine(Page page) {
        return page.locator(".listing:visible .code tr").filter(new Locator.FilterOptions().setHasText("client.send("));
    }

    @Test
    void aSpanMarksItsLineOfCodeAndTheLineItsSpans() {
        Page page = finishedRun();
        picture(page).locator(".k-io").first().hover();
        assertThat(sendingLine(page)).hasClass(MARKED);
        page.locator("h1").hover();
        assertThat(page.locator(".listing .at")).hasCount(0);
        sendingLine(page).hover();
        assertThat(picture(page).locator(".traced").first()).hasClass(Pattern.compile("k-io"));
        assertEquals(
                0, picture(page).locator(".traced:not(.k-io)").count(), "nothing else waits at the line that sends");
    }

    @Test
    void aLineOfOutputMarksWhereItsThreadWasAndTheLineOfCode() {
        Page page = finishedRun();
        page.locator(".slot:visible .piece").nth(4).hover();
        assertThat(picture(page).locator(".traced")).hasCount(1);
        assertThat(page.locator(".listing:visible .at")).hasCount(1);
    }

    @Test
    void theArrowsGoFromLineToLineOfAListing() {
        Page page = finishedRun();
        page.mouse().move(0, 0);
        page.locator(".listing:visible").focus();
        int lines = page.locator(".listing:visible .code tr:not(.mark)").count();
        for (int line = 0; line < lines; line++) {
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".listing:visible .code tr:not(.mark)").nth(line))
                    .hasClass(MARKED);
            if (picture(page).locator(".traced").count() > 0) {
                page.keyboard().press("Escape");
                assertThat(picture(page).locator(".traced")).hasCount(0);
                return;
            }
        }
        throw new AssertionError("no line of the listing marked a span");
    }

    @Test
    void theSliderShowsTheRunAsItWasAtAMoment() {
        Page page = finishedRun();
        Locator time = page.locator(".picture-time:visible");
        time.fill("500");
        assertThat(picture(page).locator(".picture-veil rect")).hasAttribute("x", Pattern.compile("^(50|49\\.99).*%$"));
        assertThat(page.locator(".listing:visible .code tr.now").first()).isVisible();
        assertTrue(page.locator(".slot:visible .piece.later").count() > 0);
        time.fill("1000");
        assertThat(picture(page).locator(".picture-veil")).hasCount(0);
        assertThat(page.locator(".listing:visible .code tr.now")).hasCount(0);
        assertThat(page.locator(".slot:visible .piece.later")).hasCount(0);
    }

    @Test
    void theReplayMovesByItselfAndStops() {
        Page page = finishedRun();
        Locator play = page.locator(".picture-play:visible");
        Locator time = page.locator(".picture-time:visible");
        play.click();
        page.waitForCondition(() ->
                Integer.parseInt(time.inputValue()) > 10 && !time.inputValue().equals("1000"));
        play.click();
        assertThat(play).hasText("▶ Slowly");
        assertThat(picture(page).locator(".picture-veil")).hasCount(1);
    }

    @Test
    void whereMotionIsNotWantedTheReplaySteps() {
        Browser.NewContextOptions still = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext reader = context(still)) {
            Page page = finishedRun(reader);
            Locator step = page.locator(".picture-play:visible");
            assertThat(step).hasText("Step");
            step.click();
            assertThat(page.locator(".picture-time:visible")).hasValue("25");
            step.click();
            assertThat(page.locator(".picture-time:visible")).hasValue("50");
        }
    }

    @Test
    void theBrowserDrawsThePictureAsPng() throws IOException {
        Page page = finishedRun();
        page.navigate(site.url(page.locator(".slot:visible .permalink").getAttribute("href")));
        Download file = page.waitForDownload(() -> page.locator("[data-png]").click());
        assertTrue(file.suggestedFilename().endsWith(".png"), file.suggestedFilename());
        var image = ImageIO.read(Files.newInputStream(file.path()));
        assertEquals(2400, image.getWidth());
        List<Integer> colours = List.of(0xffd55e00, 0xffffffff);
        for (int colour : colours) {
            assertTrue(hasColour(image, colour), "the picture has the colour " + Integer.toHexString(colour));
        }
    }

    private static boolean hasColour(java.awt.image.BufferedImage image, int colour) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void theProgramIsCopied() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = finishedRun();
        page.locator("[data-copy]:visible").click();
        assertThat(page.locator("[data-copy]:visible")).hasText("Copied");
        page.locator("#search-field").focus();
        page.keyboard().press("Control+V");
        assertTrue(page.locator("#search-field").inputValue().contains("import module java.net.http;"));
    }
}
