package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks a site for its health and for a lesson, over and over, and counts the answers. Closing fails if one was bad. */
final class PollingReader implements AutoCloseable {

    private static final List<String> PAGES = List.of("/health", "/lessons/one-job-four-ways");

    private final TestSite site;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger answers = new AtomicInteger();
    private final Future<?> asking;
    private volatile boolean enough;

    PollingReader(TestSite site) {
        this.site = site;
        this.asking = thread.submit(this::ask);
    }

    /** How many good ones there were so far. */
    int answers() {
        return answers.get();
    }

    private Void ask() throws IOException, InterruptedException {
        while (!enough) {
            for (String page : PAGES) {
                assertEquals(200, site.get(page).statusCode(), page);
                answers.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(20); // a reader, not a flood
        }
        return null;
    }

    @Override
    public void close() {
        enough = true;
        thread.close();
        if (asking.state() == Future.State.FAILED) {
            throw new AssertionError("a page was not answered", asking.exceptionNow());
        }
    }
}
