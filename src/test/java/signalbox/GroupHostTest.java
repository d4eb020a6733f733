package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the host of a study group decides, and nobody else. */
@Timeout(120)
final class GroupHostTest extends GroupFixture {

    private static final Map<String, String> NOTHING = Map.of();

    /** The path of the first form on the host's page that has these words in it. */
    private static String form(Visitor host, String words) throws IOException, InterruptedException {
        String page = host.get("/host").body();
        Matcher form = Pattern.compile("action=\"([^\"]+)\"(?:(?!</form>).)*?" + words, Pattern.DOTALL)
                .matcher(page);
        assertTrue(form.find(), page);
        return form.group(1);
    }

    private void askToBe(Visitor who, String name) throws IOException, InterruptedException {
        HttpResponse<String> asked = who.post("/join/ask", Map.of("name", name, "code", site.code()));
        assertEquals(
                "/join/waiting?to=%2F", asked.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void aLinkThatIsOnlyFetchedMakesNobodyHost() throws IOException, InterruptedException {
        Visitor preview = stranger();
        HttpResponse<String> page = preview.get(site.hostLink());
        assertEquals(200, page.statusCode());
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(preview.cookies().isEmpty());
        assertEquals(303, preview.get("/host").statusCode());
        assertEquals(200, host().get("/host").statusCode());
    }

    @Test
    void aForgedHostLinkIsRefusedAndGuessersAreSlowedDown() throws IOException, InterruptedException {
        Visitor forger = stranger();
        String forged = "/host/" + "a".repeat(26);
        HttpResponse<String> first = forger.post(forged, NOTHING);
        assertEquals(401, first.statusCode());
        assertTrue(first.body().contains("This host link does not hold"));
        assertFalse(first.body().contains("aaaa"));
        int status = 401;
        for (int guesses = 0; status == 401; guesses++) {
            assertTrue(guesses < 40);
            status = forger.post(forged, NOTHING).statusCode();
        }
        assertEquals(429, status);
        assertTrue(forger.cookies().isEmpty());
    }

    @Test
    void aMemberIsNoHost() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        assertEquals(403, ann.get("/host").statusCode());
        for (String form :
                new String[] {"/host/code/new", "/host/link/new", "/host/members/1/remove", "/host/petitions/1/grant"
                }) {
            assertEquals(403, ann.post(form, NOTHING).statusCode(), form);
        }
        assertTrue(isIn(ann));
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndTheOthersAreNot() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor ben = member("Ben");
        Visitor host = host();
        Map<String, String> kept = ann.cookies();
        assertEquals(
                303, host.post(form(host, "Remove<span[^>]*> Ann"), NOTHING).statusCode());
        assertFalse(isIn(ann));
        assertTrue(isIn(ben));
        Visitor thief = stranger();
        thief.steal(kept);
        assertFalse(isIn(thief));
        assertEquals(409, join(stranger(), "Ann").statusCode());
    }

    @Test
    void theOpenStreamOfWhoIsRemovedEnds() throws Exception {
        Visitor ann = member("Ann");
        Visitor host = host();
        String run = started(ann).replace("/runs/", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.url("/streams?run=" + run)))
                .header("Cookie", "member=" + ann.cookies().get("member"))
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<Void> begun = new CompletableFuture<>();
            CompletableFuture<String> last = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                    .thenApplyAsync(answer -> lastEvent(answer.body(), begun));
            begun.get();
            host.post(form(host, "Remove<span[^>]*> Ann"), NOTHING);
            assertEquals("event: stopped", last.get());
            assertEquals(
                    401,
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void whoLostTheCookieIsLetInAgainWithEverythingKept() throws IOException, InterruptedException {
        Visitor lost = member("Ann");
        lost.post(LESSON + "/read", NOTHING);
        Visitor ann = stranger();
        askToBe(ann, "ann");
        HttpResponse<String> waiting = ann.get("/join/waiting");
        assertTrue(waiting.body().contains("lets you in as Ann"), waiting.body());
        assertFalse(isIn(ann));

        Visitor host = host();
        String sign = signOf(waiting.body());
        assertTrue(host.get("/host").body().contains(sign));
        assertEquals(
                303,
                host.post(form(host, "Let in again<span[^>]*> Ann " + sign), NOTHING)
                        .statusCode());
        assertEquals(303, ann.get("/join/waiting").statusCode());
        assertTrue(ann.get("/").body().contains("standing read"));
        assertFalse(isIn(lost), "only one browser is Ann");
    }

    private static String signOf(String page) {
        Matcher sign = Pattern.compile("door-sign\">(\\w{3})<").matcher(page);
        assertTrue(sign.find(), page);
        return sign.group(1);
    }

    @Test
    void theHostLetsInTheOneOfTwoWhoShowsTheSign() throws IOException, InterruptedException {
        member("Ann");
        Visitor impostor = stranger();
        askToBe(impostor, "Ann");
        Visitor ann = stranger();
        askToBe(ann, "Ann");
        String sign = signOf(ann.get("/join/waiting").body());
        assertNotEquals(sign, signOf(impostor.get("/join/waiting").body()));
        Visitor host = host();
        host.post(form(host, "Let in again<span[^>]*> Ann " + sign), NOTHING);
        assertTrue(impostor.get("/join/waiting").body().contains("Not let in"));
        assertFalse(isIn(impostor));
        ann.get("/join/waiting");
        assertTrue(isIn(ann));
    }

    @Test
    void whoWasRemovedMayBeLetInAgainAndWhoIsRefusedStaysOut() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor host = host();
        host.post(form(host, "Remove<span[^>]*> Ann"), NOTHING);
        askToBe(ann, "Ann");
        host.post(form(host, "No<span[^>]*>, not Ann"), NOTHING);
        assertTrue(ann.get("/join/waiting").body().contains("Not let in"));
        askToBe(ann, "Ann");
        host.post(form(host, "Let in again<span[^>]*> Ann"), NOTHING);
        ann.get("/join/waiting");
        assertTrue(isIn(ann));
    }

    @Test
    void aNewCodeShutsTheDoorForTheOldOneAlone() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        String old = site.code();
        Visitor host = host();
        assertEquals(303, host.post("/host/code/new", NOTHING).statusCode());
        assertNotEquals(old, site.code());
        assertEquals(
                403,
                stranger().post("/join", Map.of("name", "Ben", "code", old)).statusCode());
        member("Ben");
        assertTrue(isIn(ann));
    }

    @Test
    void aNewHostLinkEndsTheOldOneAndWhoeverCameByIt() throws IOException, InterruptedException {
        Visitor other = host();
        Visitor host = host();
        HttpResponse<String> made = host.post("/host/link/new", NOTHING);
        Matcher link =
                Pattern.compile("http://localhost:\\d+(/host/[a-z2-7]{26})<").matcher(made.body());
        assertTrue(link.find(), made.body());
        assertEquals(401, stranger().post(site.hostLink(), NOTHING).statusCode());
        assertEquals(303, other.get("/host").statusCode());
        assertEquals(200, host.get("/host").statusCode());
        Visitor third = stranger();
        assertEquals(303, third.post(link.group(1), NOTHING).statusCode());
        assertEquals(200, third.get("/host").statusCode());
    }

    @Test
    void twoMembersNeverShareWhatIsKept() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor ben = member("Ben");
        ann.post(LESSON + "/read", NOTHING);
        assertTrue(ann.get("/").body().contains("standing read"));
        assertFalse(ben.get("/").body().contains("standing read"));
        Visitor sly = member("Sly");
        sly.steal(Map.of("member", sly.cookies().get("member"), "reader", "a".repeat(26)));
        assertFalse(sly.get("/").body().contains("standing read"));
        assertEquals(Map.of("member", ann.cookies().get("member")), ann.cookies());
    }

    private static String lastEvent(Stream<String> lines, CompletableFuture<Void> begun) {
        return lines.peek(line -> begun.complete(null))
                .filter(line -> line.startsWith("event: "))
                .reduce("", (earlier, later) -> later);
    }
}
