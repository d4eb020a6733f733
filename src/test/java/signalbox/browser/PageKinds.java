package signalbox.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signalbox.TestSite;

/** One page of each kind that the site has. */
final class PageKinds {

    private static final String LESSON = "/lessons/one-job-four-ways";
    private static final Pattern BATCH = Pattern.compile("batch=([a-z2-7]{26})");

    private PageKinds() {}

    /**
     * Names and paths, to be opened by a reader who has done what there is to show of it: run all programs of a lesson,
     * and answered a question.
     */
    static Map<String, String> of(TestSite site, BrowserContext reader) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("home", "/");
        kinds.put("lesson", LESSON);
        try (Page page = reader.newPage()) {
            page.navigate(site.url(LESSON));
            Locator question = page.locator("#question-one-thread");
            question.locator("input[type='radio']").first().check();
            question.locator("button").click();
            question.locator(".reason").waitFor();
            runAll(page);
            kinds.put("lesson with runs", page.url().substring(site.url("").length()));
            kinds.put("run", "/runs/" + page.locator(".run").first().getAttribute("data-run"));
            kinds.put("comparison", "/batches/" + batch(page.url()));
        }
        kinds.put("glossary", "/glossary");
        kinds.put("play", "/play");
        kinds.put("search", "/search?q=lock");
        kinds.put("progress", "/progress");
        kinds.put("forgetting", "/progress/forget");
        kinds.put("review", "/review");
        kinds.put("error", "/nowhere");
        return kinds;
    }

    private static void runAll(Page page) {
        page.locator("[name='knob.downloads']").fill("10");
        page.locator("[name='knob.latency']").fill("20");
        page.locator(".lab button[value='all']").click();
        Locator finished = page.locator(".slot [data-outcome='finished']");
        finished.nth(3).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator(".comparison td").first().waitFor();
    }

    private static String batch(String url) {
        Matcher batch = BATCH.matcher(url);
        if (!batch.find()) {
            throw new IllegalStateException("The address names no runs that were started together: " + url);
        }
        return batch.group(1);
    }
}
