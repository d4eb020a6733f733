package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a host can do with all that is kept of the room, and nobody else. */
@Timeout(120)
final class RoomKeepingTest extends GroupFixture {

    @Test
    void theHostTakesTheRoomAwayAndNobodyElseDoes() throws IOException, InterruptedException {
        Visitor ann = member("-1, Ann");
        ann.get(LESSON);
        Visitor host = host();
        String page = host.get("/host").body();
        assertTrue(page.contains("/host/room/room.csv") && page.contains("/host/room/delete"), page);
        HttpResponse<String> csv = host.get("/host/room/room.csv");
        assertEquals(
                "text/csv;charset=utf-8",
                csv.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""));
        assertTrue(csv.body().contains("\r\n\"'-1, Ann\",opened,"), csv.body());
        assertTrue(host.get("/host/room/room.json").body().contains("\"name\" : \"-1, Ann\""));
        for (String path : new String[] {"/host/room/room.csv", "/host/room/room.json", "/host/room/delete"}) {
            assertEquals(403, ann.get(path).statusCode(), path);
            assertEquals(303, stranger().get(path).statusCode(), path);
        }
        assertEquals(403, ann.post("/host/room/delete", Map.of()).statusCode());
        assertTrue(isIn(ann));
    }

    @Test
    void aRoomIsDeletedOnceTheHostHasSaidSoTwiceAndEverybodyIsOut() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        String run = started(ann);
        Visitor host = host();
        String asked = host.get("/host/room/delete").body();
        assertTrue(asked.contains("Delete the room") && asked.contains("“Tuesday evening”"), asked);
        assertTrue(isIn(ann), "asking deletes nothing");
        assertEquals(303, host.post("/host/room/delete", Map.of()).statusCode());
        for (Visitor each : new Visitor[] {ann, host, stranger()}) {
            HttpResponse<String> answer = each.get("/");
            assertEquals(410, answer.statusCode());
            assertTrue(answer.body().contains("was deleted"), answer.body());
        }
        assertEquals(410, ann.get(run).statusCode());
        assertEquals(410, join(stranger(), "Ben").statusCode());
        assertFalse(host.get("/health").body().isEmpty());
    }
}
