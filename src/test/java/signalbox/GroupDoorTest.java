package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets into a study group, and who does not. */
@Timeout(120)
final class GroupDoorTest extends GroupFixture {

    /** All that answers whoever has not joined. */
    private static final Set<String> OPEN = Set.of(
            "GET /health",
            "GET /assets/{version}/<path>",
            "GET /join",
            "POST /join",
            "POST /join/ask",
            "GET /join/waiting",
            "POST /join/leave",
            "GET /host/{secret}",
            "POST /host/{secret}");

    @Test
    void whoJoinsComesToWhereTheyWantedAndHasACookieThatNoScriptReads() throws IOException, InterruptedException {
        Visitor ann = stranger();
        HttpResponse<String> turnedAway = ann.get(LESSON + "?a=b");
        assertEquals(303, turnedAway.statusCode());
        String door = turnedAway.headers().firstValue("Location").orElseThrow();
        assertEquals("/join?to=%2Flessons%2Fone-job-four-ways%3Fa%3Db", door);
        assertTrue(ann.get(door).body().contains("value=\"" + LESSON + "?a=b\""));

        HttpResponse<String> joined = ann.post(
                "/join", Map.of("name", "Ann", "code", site.code().toLowerCase(Locale.ROOT), "to", LESSON + "?a=b"));
        assertEquals(303, joined.statusCode());
        assertEquals(LESSON + "?a=b", joined.headers().firstValue("Location").orElseThrow());
        String cookie = joined.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("member=m."), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertFalse(cookie.contains("Secure"), cookie);
        assertTrue(ann.get(LESSON).body().contains("you are <strong>Ann</strong>"));
    }

    @Test
    void nothingAnswersWhoHasNotJoined() throws IOException, InterruptedException {
        assertTrue(site.routes().size() > 50, site.routes().toString());
        assertTrue(site.routes().containsAll(OPEN), site.routes().toString());
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String route : site.routes()) {
                if (!OPEN.contains(route)) {
                    assertClosed(client, route);
                }
            }
        }
    }

    private void assertClosed(HttpClient client, String route) throws IOException, InterruptedException {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(method.length() + 1)
                .replace("{lesson}", "one-job-four-ways")
                .replaceAll("[{<]\\w+[}>]", "1");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site.url(path))).method(method, HttpRequest.BodyPublishers.noBody());
        HttpResponse<String> plain =
                client.send(request.copy().header("Accept", "*/*").build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(401, plain.statusCode(), route);
        assertTrue(plain.body().contains("Join it with its code first"), route);
        HttpResponse<String> asPage =
                client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(method.equals("GET") ? 303 : 401, asPage.statusCode(), route);
        assertFalse(asPage.body().contains("One job"), route);
    }

    @Test
    void theDoorAndItsAssetsAndTheHealthCheckAnswerEverybody() throws IOException, InterruptedException {
        Visitor stranger = stranger();
        assertEquals("ok\n", stranger.get("/health").body());
        HttpResponse<String> door = stranger.get("/join");
        assertEquals(200, door.statusCode());
        assertTrue(door.body().contains("Tuesday evening"));
        Matcher sheet = Pattern.compile("/assets/[^\"]+main\\.css").matcher(door.body());
        assertTrue(sheet.find());
        assertEquals(200, stranger.get(sheet.group()).statusCode());
        assertEquals(303, stranger.get("/nowhere/at/all").statusCode());
    }

    @Test
    void wrongCodesAreRefusedThenSlowedDownAndThenEvenTheRightOne() throws IOException, InterruptedException {
        Visitor guesser = stranger();
        Map<String, String> wrong = Map.of("name", "Eve", "code", "999999");
        int status = 0;
        int refused = 0;
        for (; status != 429; refused++) {
            status = guesser.post("/join", wrong).statusCode();
            assertTrue(status == 403 || status == 429, "" + status);
            assertTrue(refused < 40);
        }
        assertTrue(refused > 20, "" + refused);
        HttpResponse<String> right = join(guesser, "Eve");
        assertEquals(429, right.statusCode());
        assertTrue(right.headers().firstValue("Retry-After").isPresent());
        assertTrue(right.body().contains("Too many wrong codes were tried. Try again in "), right.body());
    }

    @Test
    void aRightCodeMayBeTypedAsOftenAsARoomHasPeople() throws IOException, InterruptedException {
        for (int number = 1; number <= 35; number++) {
            member("Reader " + number);
        }
    }

    @Test
    void aNameIsOncePerRoomHoweverItIsWritten() throws IOException, InterruptedException {
        member("Ann");
        HttpResponse<String> taken = join(stranger(), " aNN ");
        assertEquals(409, taken.statusCode());
        assertTrue(taken.body().contains("ask the host to let me in again"), taken.body());
        assertEquals(422, join(stranger(), "<script>").statusCode());
    }

    @Test
    void whoAsksFromAnotherSiteIsRefused() throws IOException, InterruptedException {
        Map<String, String> form = Map.of("name", "Ann", "code", site.code());
        assertEquals(403, site.post("/join", form, "http://evil.example").statusCode());
        assertEquals(
                403, site.post(site.hostLink(), Map.of(), "http://evil.example").statusCode());
        assertEquals(403, site.post("/join", form, "null").statusCode());
    }

    @Test
    void theAddressesOfTheMachineAreAnsweredAndForeignNamesAreNot() throws IOException, InterruptedException {
        assertEquals(200, RawRequest.status(site, "GET /health HTTP/1.1", "Host: 192.168.1.5:8080"));
        assertEquals(200, RawRequest.status(site, "GET /health HTTP/1.1", "Host: [2001:db8::5]:8080"));
        assertEquals(421, RawRequest.status(site, "GET /health HTTP/1.1", "Host: evil.example:8080"));
    }

    @Test
    void overHttpsCookiesAreForHttpsAlone() throws IOException, InterruptedException {
        try (TestSite published = TestSite.group(Map.of("SIGNALBOX_PUBLIC_URL", "https://lessons.example.org"));
                Visitor ann = new Visitor(published.url(""))) {
            HttpResponse<String> joined = ann.post("/join", Map.of("name", "Ann", "code", published.code()));
            assertTrue(joined.headers().firstValue("Set-Cookie").orElseThrow().contains("; Secure"));
            assertEquals(421, RawRequest.status(published, "GET /health HTTP/1.1", "Host: 192.168.1.5:8080"));
        }
    }
}
