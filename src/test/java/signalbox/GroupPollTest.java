package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A question that a host puts to the room: whose votes count, and who sees what of them when. */
@Timeout(120)
final class GroupPollTest extends GroupFixture {

    private static final Map<String, String> QUESTION =
            Map.of("lesson", "one-job-four-ways", "block", "one-thread", "kind", "question");
    private static final String POLL = "/room/poll";

    /** What stands of others' votes on a page that shows them. */
    private static final List<String> RESULTS = List.of("poll-rows", "poll-number", "poll-bar", " %<");

    private static String body(Visitor who, String path) throws IOException, InterruptedException {
        return who.get(path).body();
    }

    /** The form of that name on the host's page, as it would be sent. */
    private static Map<String, String> form(Visitor host, String move) throws IOException, InterruptedException {
        Matcher form = Pattern.compile("action=\"/room/poll/" + move
                        + "\">\\s*<input type=\"hidden\" name=\"poll\" value=\"(\\d+)\">\\s*"
                        + "<input type=\"hidden\" name=\"round\" value=\"(\\d+)\">")
                .matcher(body(host, POLL));
        assertTrue(form.find(), move);
        return Map.of("poll", form.group(1), "round", form.group(2));
    }

    private static void move(Visitor host, String move) throws IOException, InterruptedException {
        assertEquals(303, host.post(POLL + "/" + move, form(host, move)).statusCode());
    }

    private static Map<String, String> ballot(Visitor member, String choice) throws IOException, InterruptedException {
        String page = body(member, "/room");
        Matcher form = Pattern.compile(
                        "name=\"poll\" value=\"(\\d+)\">\\s*<input type=\"hidden\" name=\"round\" value=\"(\\d)\"")
                .matcher(page);
        assertTrue(form.find(), page);
        return Map.of("poll", form.group(1), "round", form.group(2), "choice", choice);
    }

    private static int vote(Visitor member, String choice) throws IOException, InterruptedException {
        return member.post("/room/vote", ballot(member, choice)).statusCode();
    }

    private static void assertHidden(String page) {
        RESULTS.forEach(result -> assertFalse(page.contains(result), () -> result + " in " + page));
    }

    private Visitor hostWhoAsks() throws IOException, InterruptedException {
        Visitor host = host();
        assertTrue(body(host, LESSON).contains("Ask the room"));
        assertEquals(303, host.post(POLL + "/ask", QUESTION).statusCode());
        return host;
    }

    @Test
    void aWholeRoundOfPeerInstructionWithBothVotesSideBySide() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor ben = member("Ben");
        Visitor cleo = member("Cleo");
        Visitor host = hostWhoAsks();
        assertEquals(303, vote(ann, "0"));
        assertEquals(303, vote(ben, "1"));
        assertTrue(body(ann, "/room").contains("Your vote is counted."));
        assertTrue(body(cleo, "/room").contains("You have not voted yet."));
        assertTrue(body(host, POLL).contains("2 of 3 members have voted."));
        assertTrue(body(ann, "/room/screen").contains("2 of 3 members have voted."));

        move(host, "close");
        assertTrue(body(host, POLL).contains("let neighbours discuss it, then vote again"));
        assertTrue(body(cleo, "/room").contains("You did not vote in it."));
        assertFalse(body(cleo, "/room").contains("Right:"));

        move(host, "again");
        assertTrue(body(ann, "/room").contains("You have not voted yet."));
        for (Visitor member : List.of(ann, ben, cleo)) {
            assertEquals(303, vote(member, "0"));
        }
        move(host, "close");
        assertTrue(body(host, POLL).contains("Over 70 %"));
        move(host, "tell");
        for (String page : List.of(body(host, POLL), body(ben, "/room"), body(ben, "/room/screen"))) {
            assertTrue(page.contains("1 · 50 %"), page);
            assertTrue(page.contains("3 · 100 %"), page);
            assertTrue(page.contains("Right:"), page);
        }
        move(host, "away");
        assertTrue(body(ann, "/room").contains("Nothing is asked at the moment."));
    }

    @Test
    void nobodySeesWhatOthersSaidBeforeTheHostCloses() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor ben = member("Ben");
        Visitor host = hostWhoAsks();
        vote(ann, "1");
        vote(ben, "2");
        for (int round = 1; round <= 2; round++) {
            assertHidden(body(ann, "/room"));
            assertHidden(body(ben, "/room/screen"));
            assertHidden(RoomStream.first(site, ann, "member"));
            assertHidden(RoomStream.first(site, ann, "screen"));
            move(host, "close");
            assertTrue(body(ann, "/room").contains("1 · 50 %"));
            assertTrue(RoomStream.first(site, ann, "member").contains("1 · 50 %"));
            if (round == 1) {
                move(host, "again");
                vote(ann, "1");
                vote(ben, "1");
            }
        }
    }

    @Test
    void theHostSeesNoVotesOfARoundThatIsOpenEither() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor host = hostWhoAsks();
        vote(ann, "1");
        assertHidden(body(host, POLL));
        assertHidden(RoomStream.first(site, host, "host"));
    }

    @Test
    void aVoteCountsOnceHoweverOftenItIsSentAndTheLastChoiceIsIt() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        member("Ben");
        Visitor host = hostWhoAsks();
        Map<String, String> first = ballot(ann, "1");
        for (int times = 0; times < 3; times++) {
            assertEquals(303, ann.post("/room/vote", first).statusCode());
        }
        assertTrue(body(host, POLL).contains("1 of 2 members has voted."));
        assertEquals(303, vote(ann, "0"));
        assertTrue(body(host, POLL).contains("1 of 2 members has voted."));
        move(host, "close");
        assertTrue(body(host, POLL).contains("1 · 100 %"));
    }

    @Test
    void whoVotesLateIsToldSoAndNothingChanges() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor ben = member("Ben");
        Visitor host = hostWhoAsks();
        Map<String, String> late = ballot(ben, "1");
        vote(ann, "0");
        move(host, "close");
        var answer = ben.post("/room/vote", late);
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("has closed this vote"), answer.body());
        move(host, "again");
        assertEquals(409, ben.post("/room/vote", late).statusCode());
        move(host, "close");
        assertTrue(body(host, POLL).contains("1 · 100 %"));
        assertFalse(body(host, POLL).contains("2 · "));
    }

    @Test
    void whoWasRemovedCannotVote() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor ben = member("Ben");
        Visitor host = hostWhoAsks();
        Map<String, String> ballot = ballot(ben, "1");
        assertEquals(303, host.post("/host/members/2/remove", Map.of()).statusCode());
        assertEquals(401, ben.post("/room/vote", ballot).statusCode());
        assertEquals(303, ben.get("/room").statusCode());
        assertTrue(body(host, POLL).contains("0 of 1 member"));
        assertEquals(303, vote(ann, "1"));
    }

    @Test
    void aMemberCannotDoWhatAHostDoes() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor host = hostWhoAsks();
        Map<String, String> close = form(host, "close");
        assertFalse(body(ann, LESSON).contains("Ask the room"));
        assertEquals(403, ann.get(POLL).statusCode());
        for (String form : List.of("/ask", "/close", "/again", "/tell", "/away")) {
            assertEquals(403, ann.post(POLL + form, close).statusCode(), form);
        }
        assertEquals(403, ann.post("/room/run", QUESTION).statusCode());
        assertEquals(403, ann.get("/streams?room=host").statusCode());
        assertTrue(body(host, POLL).contains("Close the vote"));
    }

    @Test
    void aFormOfTheHostThatComesTwiceOrLateChangesNothing() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor host = hostWhoAsks();
        Map<String, String> close = form(host, "close");
        vote(ann, "0");
        assertEquals(303, host.post(POLL + "/ask", QUESTION).statusCode());
        assertTrue(body(host, POLL).contains("1 of 1 member has voted."));
        assertEquals(
                409,
                host.post(
                                POLL + "/ask",
                                Map.of("lesson", "one-job-four-ways", "block", "why-processes", "kind", "question"))
                        .statusCode());
        move(host, "close");
        Map<String, String> again = form(host, "again");
        move(host, "again");
        assertEquals(303, host.post(POLL + "/close", close).statusCode());
        assertEquals(303, host.post(POLL + "/again", again).statusCode());
        assertTrue(body(host, POLL).contains("Vote 2</span>"), body(host, POLL));
        assertTrue(body(ann, "/room").contains("You have not voted yet."));
    }

    @Test
    void whatIsNoAnswerIsRefusedWithASentence() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor host = hostWhoAsks();
        assertEquals(422, vote(ann, "17"));
        assertEquals(422, vote(ann, "x"));
        assertEquals(422, ann.post("/room/vote", Map.of("choice", "1")).statusCode());
        assertEquals(403, host.post("/room/vote", ballot(ann, "1")).statusCode());
        assertEquals(404, host.post(POLL + "/ask", Map.of("lesson", "none")).statusCode());
        assertTrue(body(host, POLL).contains("0 of 1 member"));
    }

    @Test
    void whoVotesWithoutEndIsSlowedDown() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        hostWhoAsks();
        Map<String, String> ballot = ballot(ann, "1");
        int status = 303;
        int votes = 0;
        for (; status == 303; votes++) {
            assertTrue(votes < 100, "nobody slows it down");
            status = ann.post("/room/vote", ballot).statusCode();
        }
        assertEquals(429, status);
        assertTrue(votes > 20, "" + votes);
    }

    @Test
    void aPredictionIsAskedWithItsOwnFieldsAndJudgedByARunForAll() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        Visitor host = host();
        Matcher asked = Pattern.compile(
                        "name=\"block\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"kind\" value=\"prediction\"")
                .matcher(body(host, LESSON));
        assertTrue(asked.find());
        host.post(POLL + "/ask", Map.of("lesson", "one-job-four-ways", "block", asked.group(1), "kind", "prediction"));
        Matcher option = Pattern.compile("<option value=\"(\\w+)\"").matcher(body(ann, "/room"));
        List<String> names =
                option.results().map(found -> found.group(1)).distinct().toList();
        assertTrue(names.size() > 1, names.toString());
        Map<String, String> ballot = ballot(ann, "");
        assertEquals(422, ann.post("/room/vote", ballot).statusCode());
        // The first of these fields gets the others before it.
        String field = "poll=" + ballot.get("poll") + "&round=1&place";
        assertEquals(303, ann.postAll("/room/vote", field, names).statusCode());
        move(host, "close");
        assertTrue(body(host, POLL).contains("1 · 100 %"));
        var run = host.post("/room/run", Map.of("lesson", "one-job-four-ways", "lab", "downloads"));
        assertEquals(303, run.statusCode());
        String url = run.headers().firstValue("Location").orElseThrow();
        assertTrue(body(ann, "/room").contains(url));
        assertEquals(200, ann.get(url).statusCode());
        host.post(url + "/stop", Map.of());
    }
}
