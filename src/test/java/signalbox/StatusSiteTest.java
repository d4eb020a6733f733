package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page for whoever runs the site. */
@Timeout(60)
final class StatusSiteTest {

    @Test
    void whoeverIsAtTheMachineSeesWhatHoldsAndOthersDoNot() throws IOException, InterruptedException {
        try (TestSite site = TestSite.start(Map.of("SIGNALBOX_SPARES", "0", "SIGNALBOX_SANDBOX", "none"))) {
            HttpResponse<String> page = site.get("/status");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("no sandbox"), page.body());
            assertTrue(page.body().contains("switched off by SIGNALBOX_SANDBOX"), page.body());
            assertTrue(page.body().contains("Programs computing are not held"), page.body());
            HttpResponse<String> passedOn = site.getFor("192.0.2.7", "/status");
            assertEquals(403, passedOn.statusCode());
            assertTrue(passedOn.body().contains("at the site's own machine"), passedOn.body());
        }
    }

    @Test
    void eachLayerOfTheSandboxIsNamed() throws IOException, InterruptedException {
        try (TestSite site = TestSite.start(Map.of("SIGNALBOX_SPARES", "0"))) {
            String page = site.get("/status").body();
            for (String line : site.sandboxLines()) {
                assertTrue(page.contains(line), line + " is not in " + page);
            }
        }
    }
}
