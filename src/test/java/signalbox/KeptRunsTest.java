package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run's page, its data and its stream show after the site was killed and started again. */
@Timeout(180)
final class KeptRunsTest {

    private static final Map<String, String> QUICK = Map.of(
            "lab", "downloads",
            "program", "VirtualThreads",
            "action", "run",
            "knob.downloads", "20",
            "knob.threads", "3",
            "knob.processes", "2",
            "knob.latency", "20");

    @TempDir
    Path folder;

    private Visitor ann = new Visitor("http://localhost:1");

    @AfterEach
    void leave() {
        ann.close();
    }

    private static Map<String, String> group(String name) {
        return Map.of("SIGNALBOX_GROUP", name, "SIGNALBOX_HOST", "127.0.0.1");
    }

    private String started(Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> started = ann.post(GroupFixture.LESSON + "/runs", form);
        assertEquals(303, started.statusCode(), started.body());
        return started.headers().firstValue("Location").orElseThrow();
    }

    /** Waits until progress tells of it: what belongs to a run is written before that. */
    private void awaitKept(String run) throws IOException, InterruptedException {
        String id = run.replace("/runs/", "");
        while (!ann.get("/progress.json").body().contains(id)) {
            TimeUnit.MILLISECONDS.sleep(20); // the test's timeout bounds it
        }
    }

    @Test
    void aRunThatIsOverShowsTheSameAndOneUnderWayIsInterrupted() throws IOException, InterruptedException {
        SiteProcess first = SiteProcess.start(folder, Map.of());
        ann = new Visitor(first.address());
        ann.get("/");
        String over = started(QUICK);
        awaitKept(over);
        String events = ann.get(over + ".ndjson").body();
        assertTrue(events.contains("\"event\":\"spanned\""), events);
        String figures = ann.get(over + ".json").body();
        String underWay = started(GroupFixture.LONG_RUN);
        while (!ann.get(underWay + ".ndjson").body().contains("\"event\":\"started\"")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        first.kill();

        try (SiteProcess second = SiteProcess.start(folder, Map.of())) {
            ann = ann.at(second.address());
            assertEquals(events, ann.get(over + ".ndjson").body());
            assertEquals(figures, ann.get(over + ".json").body());
            String page = ann.get(over).body();
            assertTrue(page.contains("data-outcome=\"finished\""), page);
            assertFalse(page.contains("data-standing"), "the lesson is as it was");
            assertEquals(200, ann.get(over + ".svg").statusCode());
            String streamed =
                    ann.get("/streams?run=" + over.replace("/runs/", "")).body();
            assertTrue(streamed.contains("data-outcome=\"finished\"") && streamed.contains("event: end"), streamed);
            interrupted(underWay);
        }
    }

    /** As a page that had got thirty events before the site died, and as one that is opened now. */
    private void interrupted(String run) throws IOException, InterruptedException {
        String id = run.replace("/runs/", "");
        String page = ann.get(run).body();
        assertTrue(page.contains("data-outcome=\"interrupted\"") && page.contains("Run it again"), page);
        String streamed = ann.get("/streams?run=" + id + "&from=" + id + ".30").body();
        assertTrue(streamed.contains("data-outcome=\"interrupted\"") && streamed.contains("event: end"), streamed);
    }

    @Test
    void aRunOfARoomOpensForItsMembersAloneAfterTheSiteWasKilled() throws IOException, InterruptedException {
        SiteProcess tuesday = SiteProcess.start(folder, group("Tuesday"));
        ann = new Visitor(tuesday.address());
        ann.post("/join", Map.of("name", "Ann", "code", tuesday.after("with code")));
        String run = started(QUICK);
        awaitKept(run);
        tuesday.kill();

        try (SiteProcess friday = SiteProcess.start(folder, group("Friday"))) {
            String address = friday.address();
            try (Visitor ben = new Visitor(address)) {
                ben.post("/join", Map.of("name", "Ben", "code", friday.after("with code")));
                assertEquals(404, ben.get(run).statusCode());
                String stream =
                        ben.get("/streams?run=" + run.replace("/runs/", "")).body();
                assertTrue(stream.contains("event: gone"), stream);
            }
        }
        try (SiteProcess again = SiteProcess.start(folder, group("Tuesday"))) {
            String address = again.address();
            ann = ann.at(address);
            assertEquals(200, ann.get(run).statusCode());
            try (Visitor stranger = new Visitor(address)) {
                assertEquals(303, stranger.get(run).statusCode());
            }
        }
    }
}
