package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site in a process of its own, killed in the middle of what it does: what a page has confirmed is kept. */
@Timeout(120)
final class KilledSiteTest {

    private static final String LESSON = "/lessons/one-job-four-ways";

    @TempDir
    Path folder;

    @Test
    void killingTheSiteLosesNothingThatAPageHadConfirmed() throws IOException, InterruptedException {
        List<Visitor> visitors = new ArrayList<>();
        SiteProcess first = SiteProcess.start(folder, Map.of());
        String address = first.address();
        for (int number = 0; number < 12; number++) {
            Visitor visitor = new Visitor(address);
            visitor.get("/");
            assertEquals(303, visitor.post(LESSON + "/read", Map.of()).statusCode());
            visitors.add(visitor);
        }
        first.kill();

        try (SiteProcess second = SiteProcess.start(folder, Map.of())) {
            String moved = second.address();
            for (Visitor visitor : visitors) {
                assertTrue(visitor.at(moved).get("/").body().contains("standing read"));
            }
        } finally {
            visitors.forEach(Visitor::close);
        }
    }
}
