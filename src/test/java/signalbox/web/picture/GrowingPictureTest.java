package signalbox.web.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import signalbox.browser.Chromium;
import signalbox.run.RunEvent;
import signalbox.web.templates.StaticTemplates;

/** Swaps the pieces of a growing picture into a page in Chromium, as the site does. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GrowingPictureTest {

    private static final String RECTANGLES = """
            [...document.querySelectorAll('#p-%s svg[id] rect:not(.k-life)')].map(r =>
              [r.getAttribute('class'), r.getAttribute('x'), r.getAttribute('width'),
               r.closest('[transform]').getAttribute('transform')].join(' ')).sort()""";

    private final AtomicLong clock = new AtomicLong(1);
    private final Pictures pictures = new Pictures(new StaticTemplates(), clock::get);
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void startBrowser() throws IOException, InterruptedException {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
    }

    @Test
    void whatGrewIsWhatIsDrawnAtOnce() throws IOException {
        for (Story story : List.of(Stories.downloads(5, 40), Stories.processes(3), Stories.contention(4))) {
            try (Page page = emptyPage()) {
                grow(page, story, 37);
                Object grown = page.evaluate(RECTANGLES.formatted("tasks"));
                Object grownBox = viewBox(page);
                page.setContent(pictures.whole(Gallery.timeline(story), "p"));
                assertEquals(page.evaluate(RECTANGLES.formatted("tasks")), grown);
                assertEquals(viewBox(page), grownBox);
                assertFalse(((List<?>) grown).isEmpty());
            }
        }
    }

    @Test
    void everythingSwappedInIsSvg() throws IOException {
        try (Page page = emptyPage()) {
            grow(page, Stories.computing(8), 50);
            assertEquals(0, page.evaluate("""
                            [...document.querySelectorAll('.picture-scene *')]
                              .filter(e => e.namespaceURI !== 'http://www.w3.org/2000/svg').length"""));
            assertTrue((Integer) page.evaluate("document.querySelectorAll('#p-tasks path.k-cpu').length") > 8);
        }
    }

    @Test
    void openSpansReachTheEdgeWhileThePictureGrowsByTheClock() throws IOException {
        try (Page page = emptyPage()) {
            PictureView view = pictures.follow("p");
            page.setContent(view.whole());
            addScripts(page);
            swap(page, view.update(Stories.processes(1).until(400)));
            double before = width(page);
            clock.addAndGet(Story.nanos(300));
            swap(page, view.update(List.of()));
            assertTrue(width(page) >= before + 299, "it grew by what the clock says");
            assertEquals(1, page.evaluate("document.querySelectorAll('#p-tasks .k-io.open').length"));
        }
    }

    @Test
    void tenThousandThreadsBecomeAnAreaThatIsSmallAndNotDrawnTooOften() throws IOException {
        try (Page page = emptyPage()) {
            Story story = Stories.sleepers(10_000);
            List<String> sent = grow(page, story, 20);
            long drawn = sent.stream()
                    .filter(pieces -> pieces.contains("picture-band"))
                    .count();
            assertTrue(drawn > 3 && drawn <= 8, "drawn " + drawn + " times in 1.2 s, with 200 ms between");
            int characters = sent.stream().mapToInt(String::length).sum();
            assertTrue(characters < 1_200_000, "sent " + characters + " characters for 10,000 threads");
            assertEquals(0, page.evaluate("document.querySelectorAll('#p-tasks rect').length"));
            assertTrue((Integer) page.evaluate("document.querySelectorAll('#p-tasks .picture-band').length") >= 2);
            assertTrue((Integer) page.evaluate("document.querySelectorAll('#p-carriers rect').length") > 3);
        }
    }

    /** Feeds a story in batches, the clock going with it; answers what was swapped in. */
    private List<String> grow(Page page, Story story, double batchMillis) throws IOException {
        PictureView view = pictures.follow("p");
        page.setContent(view.whole());
        addScripts(page);
        List<String> sent = new ArrayList<>();
        for (List<RunEvent> batch : story.batches(batchMillis)) {
            clock.addAndGet(Story.nanos(batchMillis));
            String pieces = view.update(batch);
            sent.add(pieces);
            swap(page, pieces);
        }
        return sent;
    }

    private static void swap(Page page, String pieces) {
        page.evaluate("pieces => htmx.swap('body', pieces, {swapStyle: 'none'})", pieces);
    }

    private static Object viewBox(Page page) {
        return page.evaluate("document.getElementById('p-tasks-plot').getAttribute('viewBox')");
    }

    private static double width(Page page) {
        return ((Number) page.evaluate("document.getElementById('p-tasks-plot').viewBox.baseVal.width")).doubleValue();
    }

    private Page emptyPage() {
        Page page = browser.newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    private static void addScripts(Page page) throws IOException {
        String htmx = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
        try (InputStream in = GrowingPictureTest.class.getClassLoader().getResourceAsStream(htmx)) {
            page.addScriptTag(
                    new Page.AddScriptTagOptions().setContent(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(Files.readString(Path.of("static/js/picture.js"))));
    }
}
