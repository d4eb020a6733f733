package signalbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exercises whose answers are run, as a reader uses them, in Chromium. */
@Timeout(180)
final class ExerciseBrowserTest extends BrowserFixture {

    ExerciseBrowserTest() {
        super(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_CONTENT", "src/test/resources/exercises"));
    }

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private Page page(String path) {
        Page page = context.newPage();
        page.navigate(site.url(path));
        return page;
    }

    private static void isAccessible(Page page) {
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
    }

    @Test
    void aChosenWayIsRunThenExplainedThenComparedWithTheOthers() {
        Page page = page("/lessons/choosing");
        Locator job = page.locator("#lab-two-jobs-waits");
        assertThat(job.locator(".verdict-said")).hasCount(0);
        job.locator("input[value='WaitInTurn']").check();
        job.locator("button[value='run']").click();
        assertThat(job.locator(".verdict-said.wrong")).containsText("You chose One after the other");
        assertThat(job.locator(".verdict-said")).containsText("Nothing is done while it waits.");
        assertThat(job.locator(".verdict table")).hasCount(0);

        job.locator(".verdict-others button").click();
        assertThat(job.locator(".verdict tbody th")).hasCount(2);
        assertThat(job.locator(".verdict table")).containsText("All waits overlap.");
        assertThat(job.locator(".verdict-said.wrong")).containsText("You chose One after the other");
        assertThat(job.locator(".verdict-others")).hasCount(0);
        isAccessible(page);
    }

    @Test
    void aWrongChoiceThatHangsShowsItsRing() {
        Page page = page("/lessons/choosing");
        Locator exercise = page.locator("#lab-which-order");
        exercise.locator("input[value='TwoOrders']").check();
        exercise.locator("button[value='run']").click();
        assertThat(exercise.locator(".deadlock h4")).hasText("Deadlock: 2 threads wait for one another");
        assertThat(exercise.locator(".ring .ring-thread")).hasCount(2);
        assertThat(exercise.locator(".ring-table tbody tr")).hasCount(2);
        assertThat(exercise.locator(".run-state")).hasAttribute("data-outcome", "deadlock");
        assertThat(exercise.locator(".run-state")).containsText("as it was meant to be");
        assertThat(exercise.locator(".verdict-said.wrong")).containsText("Each holds what the other wants.");
        isAccessible(page);
        page.reload();
        assertThat(exercise.locator(".ring .ring-lock")).hasCount(2);
    }

    @Test
    void linesAreMovedByKeyboardAndTheArrangementIsRun() {
        Page page = page("/lessons/ordering");
        Locator exercise = page.locator("#lab-place-the-lock");
        arrange(exercise, List.of(0, 2, 3, 1, 4));
        exercise.locator("button[value='run']").click();
        assertThat(exercise.locator(".run-state")).hasAttribute("data-outcome", "not-compiled");
        assertThat(exercise.locator(".verdict-said.wrong")).containsText("Not quite.");

        arrange(exercise, List.of(0, 1, 2, 3, 4));
        exercise.locator("button[value='run']").click();
        assertThat(exercise.locator(".run-state")).hasAttribute("data-outcome", "finished");
        assertThat(exercise.locator(".verdict-said.right")).containsText("The lock is held from before");
        isAccessible(page);
    }

    /** Moves lines up, one place at a time, until they stand so. */
    private static void arrange(Locator exercise, List<Integer> wanted) {
        for (int place = 0; place < wanted.size(); place++) {
            List<String> order = order(exercise);
            String line = String.valueOf(wanted.get(place));
            for (int at = order.indexOf(line); at > place; at--) {
                Locator up = exercise.locator("[id$='-up-" + line + "']");
                up.focus();
                up.press("Enter");
                Collections.swap(order, at, at - 1);
                assertThat(exercise.locator("[name='order']")).hasValue(String.join(".", order));
                assertThat(up).isFocused();
            }
        }
    }

    private static List<String> order(Locator exercise) {
        return new ArrayList<>(
                List.of(exercise.locator("[name='order']").inputValue().split("\\.")));
    }

    @Test
    void withoutScriptsFormsDoTheSame() {
        try (BrowserContext plain = context(false)) {
            Page page = plain.newPage();
            page.navigate(site.url("/lessons/ordering"));
            List<String> order = order(page.locator("#lab-place-the-lock"));
            page.locator("[id$='-up-" + order.get(1) + "']").click();
            Collections.swap(order, 0, 1);
            assertThat(page.locator("[name='order']")).hasValue(String.join(".", order));

            page.navigate(site.url("/lessons/choosing"));
            page.locator("#lab-two-jobs-sums input[value='SumStream']").check();
            page.locator("#lab-two-jobs-sums button[value='run']").click();
            assertThat(page.locator(".run-state")).hasAttribute("data-outcome", "finished");
            page.locator(".crumb a").click();
            assertThat(page.locator("#lab-two-jobs-sums .verdict-said.right")).containsText("As good as a loop here.");
        }
    }
}
