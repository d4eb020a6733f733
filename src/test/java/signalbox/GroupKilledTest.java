package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site for a group in a process of its own: what it prints lets people in, and what it confirmed outlives it. */
@Timeout(120)
final class GroupKilledTest {

    private static final String LESSON = "/lessons/one-job-four-ways";
    private static final Map<String, String> GROUP =
            Map.of("SIGNALBOX_GROUP", "Tuesday evening", "SIGNALBOX_HOST", "127.0.0.1");

    @TempDir
    Path folder;

    private Visitor ann = new Visitor("http://localhost:1");
    private Visitor host = new Visitor("http://localhost:1");

    @Test
    void whoHasJoinedIsStillInAfterTheSiteWasKilled() throws IOException, InterruptedException {
        SiteProcess first = SiteProcess.start(folder, GROUP);
        String address = first.address();
        String code = first.after("with code");
        String link =
                URI.create(first.after("Host link").replaceFirst(" .*", "")).getPath();
        ann = new Visitor(address);
        host = new Visitor(address);
        assertEquals(303, host.post(link, Map.of()).statusCode());
        assertEquals(303, ann.post("/join", Map.of("name", "Ann", "code", code)).statusCode());
        first.kill();

        try (SiteProcess second = SiteProcess.start(folder, GROUP)) {
            String moved = second.address();
            assertEquals(code, second.after("with code"));
            assertTrue(second.after("Host link").startsWith("the one that was made before"));
            ann = ann.at(moved);
            assertTrue(ann.get(LESSON).body().contains("you are <strong>Ann</strong>"));
            host = host.at(moved);
            assertTrue(host.get("/host").body().contains("Ann"));
            assertEquals(303, host.post("/host/members/1/remove", Map.of()).statusCode());
            second.kill();
        }

        try (SiteProcess third = SiteProcess.start(folder, GROUP)) {
            String moved = third.address();
            assertEquals(303, ann.at(moved).get(LESSON).statusCode());
            host = host.at(moved);
            newLinkEndsTheOld(link);
        }
    }

    private void newLinkEndsTheOld(String old) throws IOException, InterruptedException {
        assertEquals(200, host.get("/host").statusCode());
        Process linking = SiteProcess.command(folder, Map.of(), "group", "link")
                .redirectErrorStream(true)
                .start();
        String said = new String(linking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, linking.waitFor(), said);
        assertEquals(303, host.get("/host").statusCode());
        assertEquals(401, host.post(old, Map.of()).statusCode());
        String fresh = said.substring(said.indexOf("/host/")).strip();
        assertFalse(fresh.equals(old));
        assertEquals(303, host.post(fresh, Map.of()).statusCode());
        assertEquals(200, host.get("/host").statusCode());
    }

    @Test
    void aGroupWhoseDatabaseIsDamagedDoesNotStartAndSaysWhy() throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("signalbox.db"), "This is no database.".repeat(500));
        Process site =
                SiteProcess.command(folder, GROUP).redirectErrorStream(true).start();
        String said = new String(site.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, site.waitFor(), said);
        assertTrue(said.contains("a group needs its database. The database signalbox.db is damaged."), said);
    }
}
