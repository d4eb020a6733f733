package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one of a group can take from the others, at most. */
@Timeout(120)
final class GroupLimitsTest extends GroupFixture {

    @Test
    void whoStartsRunsWithoutEndIsSlowedDownAndTheOthersAreNot() throws IOException, InterruptedException {
        Visitor ann = member("Ann");
        HttpResponse<String> answer = ann.post(LESSON + "/runs", LONG_RUN);
        int started = 0;
        for (; answer.statusCode() == 303; started++) {
            assertTrue(started < 100, "nobody slows it down");
            answer = ann.post(LESSON + "/runs", LONG_RUN);
        }
        assertTrue(started >= 20, "" + started);
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("You have started many runs just now."), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        started(member("Ben"));
    }

    @Test
    void theRunOfOneMemberOpensForAnotherAndForNobodyElse() throws IOException, InterruptedException {
        String run = started(member("Ann"));
        assertEquals(200, member("Ben").get(run).statusCode());
        assertEquals(303, stranger().get(run).statusCode());
        assertEquals(303, stranger().get(run + ".json").statusCode());
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws IOException {
        assertEquals(431, RawRequest.status(site, "GET /join HTTP/1.1", "Host: localhost", "X: " + "x".repeat(60_000)));
    }

    /** Both at once: each takes the time of silence that the site allows. */
    @Test
    @Timeout(60)
    void whoFallsSilentInTheMiddleOfAHeadOrAFormIsCutOff() throws IOException {
        try (Socket head = RawRequest.connect(site);
                Socket form = RawRequest.connect(site)) {
            head.getOutputStream()
                    .write("GET /join HTTP/1.1\r\nHost: local".getBytes(StandardCharsets.US_ASCII));
            form.getOutputStream()
                    .write(("POST /join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=A")
                            .getBytes(StandardCharsets.US_ASCII));
            int status = RawRequest.status(head);
            assertTrue(status == 0 || status == 408, "" + status);
            assertTrue(RawRequest.status(form) != 303);
        }
    }
}
