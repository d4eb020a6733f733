package signalbox.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import signalbox.TestSite;

/**
 * A site and a browser for all tests of a class. Each test has readers of its own, and fails if one of their pages
 * complained on the console or asked another host for something.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserFixture {

    /** Long enough for a machine that is busy with other things, in milliseconds. */
    static final double PATIENCE = 60_000;

    /** Of a page's view, in pixels. */
    static final int WIDTH = 1280;

    static final int HEIGHT = 720;

    private final Map<String, String> settings;
    private final List<String> expected = new ArrayList<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<BrowserContext> contexts = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    TestSite site;

    /** A reader with JavaScript. */
    BrowserContext context;

    /** @param settings of the site */
    BrowserFixture(Map<String, String> settings) {
        this.settings = settings;
    }

    @BeforeAll
    void start() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        site = TestSite.start(settings);
    }

    @AfterAll
    void stop() {
        playwright.close();
        if (site != null) {
            site.close();
        }
    }

    @BeforeEach
    void open() {
        complaints.clear();
        context = context(true);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        expected.clear();
        assertEquals(List.of(), complaints);
    }

    /** The rest of this test brings about complaints on the console with these words. */
    void expectComplaint(String words) {
        expected.add(words);
    }

    /** A new reader. */
    BrowserContext context(boolean javaScript) {
        return context(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript));
    }

    /** A new reader with a browser of that kind. */
    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext made = browser.newContext(options.setViewportSize(WIDTH, HEIGHT));
        contexts.add(made);
        made.setDefaultTimeout(PATIENCE);
        made.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        made.onWebError(error -> complaints.add(error.error()));
        made.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(site.url("/"))) {
                complaints.add("a request to " + request.url());
            }
        });
        return made;
    }
}
