package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writing and running programs as a reader does, in Chromium. */
@Timeout(120)
final class EditBrowserTest extends BrowserFixture {

    private static final String EDIT = "/lessons/first/edit?lab=sleeping&program=Sleeper";

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    EditBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_CONTENT", "src/test/resources/edit"));
    }

    private Page page(String path) {
        Page page = context.newPage();
        page.navigate(site.url(path));
        return page;
    }

    private static Locator text(Page page) {
        return page.locator("[data-file]:visible .cm-content");
    }

    /** As a reader does who replaces everything. */
    private static void write(Page page, String text) {
        text(page).click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
    }

    private static void ends(Page page, String outcome) {
        assertThat(page.locator("#edit-run .run-state"))
                .hasAttribute(
                        "data-outcome", outcome, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    }

    @Test
    void theEditorIsLoadedWhenEditIsPressed() {
        context.onRequest(request -> requests.add(request.url()));
        Page page = page("/lessons/first");
        assertFalse(requests.stream().anyMatch(url -> url.contains("/editor/")), requests.toString());
        page.locator(".listing-links:visible a").first().click();
        assertThat(text(page)).containsText("Thread.sleep");
        assertThat(page.locator(".cm-lineNumbers")).isVisible();
        assertTrue(requests.stream().anyMatch(url -> url.contains("/editor/")), requests.toString());
    }

    @Test
    void anErrorStandsAtItsLineAndIsGoneWhenItIsPutRight() {
        Page page = page(EDIT);
        write(page, "void main() {\n    Thread.sleep(5);\n}\n");
        page.keyboard().press("Control+Enter");
        ends(page, "not-compiled");
        assertThat(page.locator(".mistake-list")).containsText("Line 2");
        assertThat(page.locator(".run-picture")).isHidden();
        assertThat(page.locator(".mistake-list")).containsText("Waiting can be interrupted");
        assertThat(page.locator(".cm-line").nth(1).locator(".cm-lintRange-error"))
                .hasCount(1);
        assertThat(text(page)).containsText("Thread.sleep(5)");
        write(page, "void main() throws Exception {\n    Thread.sleep(5);\n    IO.println(\"put right\");\n}\n");
        page.locator("[data-run-button]").click();
        ends(page, "finished");
        assertThat(page.locator(".output")).containsText("put right");
        assertThat(page.locator(".cm-lintRange-error")).hasCount(0);
        assertTrue(page.locator(".picture-plot rect").count() > 0);
    }

    @Test
    void theTextOutlastsAReloadAndAReturnUntilItIsReset() {
        Page page = page(EDIT);
        write(page, "void main() { IO.println(\"kept\"); }");
        page.reload();
        assertThat(text(page)).containsText("kept");
        page.locator("[data-run-button]").click();
        ends(page, "finished");
        page.reload();
        assertThat(page.locator(".output")).containsText("kept");
        page.navigate(site.url("/"));
        page.navigate(site.url(EDIT));
        assertThat(text(page)).containsText("kept");
        page.locator("button[value='changes']").click();
        assertThat(page.locator(".changes .put-in")).containsText("kept");
        page.locator("[data-reset]").click();
        assertThat(text(page)).containsText("Thread.sleep");
        page.reload();
        assertThat(text(page)).not().containsText("kept");
    }

    @Test
    void numbersTurnedInTheLessonAreTakenAlong() {
        Page page = page("/lessons/first");
        page.locator("[name='knob.millis']").first().fill("77");
        page.locator(".listing-links:visible a").first().click();
        assertThat(page.locator("[name='knob.millis']")).hasValue("77");
        page.goBack();
        page.locator("[name='knob.millis']").first().fill("77");
        page.locator(".listing-links:visible a").nth(1).click();
        assertThat(page.locator("[name='knobs']")).hasValue("millis=77");
    }

    @Test
    void theKeyboardLeavesTheText() {
        Page page = page(EDIT);
        text(page).click();
        page.keyboard().press("Tab");
        assertThat(text(page)).isFocused();
        page.keyboard().type("r");
        assertThat(page.locator("#edit-run [data-run]")).hasCount(0);
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator("[name='knob.millis']")).isFocused();
    }

    @Test
    void aLinkSharesTextFilesAndNumbers() {
        Page page = page("/play");
        write(page, "void main() { IO.println(new Other1().text() + Integer.getInteger(\"n\")); }");
        page.locator("[data-file-tabs] button", new Page.LocatorOptions().setHasText("+ File"))
                .click();
        write(page, "class Other1 { String text() { return \"n is \"; } }");
        page.locator("[name='knobs']").fill("n=42");
        page.locator("button[value='link']").click();
        assertThat(page.locator("[data-copy]")).isVisible();
        String link = page.locator("[data-share]").inputValue();
        page.locator("[data-copy]").click();
        assertThat(page.locator("[data-copy]")).hasText("Copied");
        try (BrowserContext other = context(true)) {
            Page theirs = other.newPage();
            theirs.navigate(link);
            theirs.locator("[data-run-button]").click();
            ends(theirs, "finished");
            assertThat(theirs.locator(".output")).containsText("n is 42");
        }
    }

    @Test
    void withoutJavaScriptAPlainTextAreaDoesTheSame() {
        try (BrowserContext plain = context(false)) {
            Page page = plain.newPage();
            page.navigate(site.url(EDIT));
            page.locator("textarea.source").fill("void main() { IO.println(\"plain\") }");
            page.locator("button[value='changes']").click();
            assertThat(page.locator(".changes .put-in")).containsText("plain");
            page.locator("button[value='run']").click();
            page.waitForURL(Pattern.compile(".*/runs/[a-z2-7]{26}"));
            assertThat(page.locator(".mistake-list"))
                    .containsText("semicolon", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            page.locator("text=Go on editing").click();
            assertThat(page.locator("textarea.source")).hasValue("void main() { IO.println(\"plain\") }");
        }
    }

    @Test
    void aPhoneShowsItWhole() {
        try (BrowserContext phone = context(true)) {
            Page page = phone.newPage();
            page.setViewportSize(390, 844);
            page.navigate(site.url("/play"));
            write(page, "void main() { IO.println(\"from a phone\"); }");
            page.locator("[data-run-button]").click();
            ends(page, "finished");
            assertThat(page.locator(".output")).containsText("from a phone");
            double width = page.locator("main").boundingBox().width;
            assertTrue(width <= 390, "main is " + width + " wide");
            for (Locator part : page.locator("[data-editor], .knob-range, .actions, .mistakes")
                    .all()) {
                var box = part.boundingBox();
                assertTrue(box.x + box.width <= 390, part + " ends at " + (box.x + box.width));
            }
            assertThat(page.locator("textarea.source").first()).isHidden();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "edit-phone.png"))
                    .setFullPage(true));
        }
    }

    @Test
    void axeFindsNothingSerious() {
        Page page = page(EDIT);
        write(page, "void main() { Thread.sleep(5); }");
        page.locator("[data-run-button]").click();
        ends(page, "not-compiled");
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "edit.png")));
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertEquals(List.of(), serious);
    }
}
