package signalbox.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import signalbox.bench.Sample;

/** One more reader, who turns pages all the time, and how long each page took. Closing ends it. */
final class PageProbe implements AutoCloseable {

    private static final List<String> PAGES =
            List.of("/", "/lessons/one-job-four-ways", "/lessons/deciding", "/progress", "/lessons/race-conditions");
    private static final long TURN_MILLIS = 50;

    private final Member reader;
    private final Sample millis = new Sample();
    private final Failures failures;
    private final Thread turning;
    private volatile boolean enough;

    PageProbe(Member reader, Failures failures) {
        this.reader = reader;
        this.failures = failures;
        this.turning = Thread.ofPlatform().daemon().name("probe").start(this::turn);
    }

    private void turn() {
        try {
            for (int page = 0; !enough; page++) {
                millis.add(reader.timed(PAGES.get(page % PAGES.size())));
                TimeUnit.MILLISECONDS.sleep(TURN_MILLIS);
            }
        } catch (IOException failed) {
            failures.add("a page: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was measured; ends it. */
    Sample end() throws InterruptedException {
        enough = true;
        turning.join();
        return millis;
    }

    @Override
    public void close() {
        enough = true;
    }
}
