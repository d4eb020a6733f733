package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A site for a study group, anew for each test, and its people. */
abstract class GroupFixture {

    static final String LESSON = "/lessons/one-job-four-ways";

    /** Four hundred downloads of half a second each, one after the other. */
    static final Map<String, String> LONG_RUN = Map.of(
            "lab", "downloads",
            "program", "Synchronous",
            "action", "run",
            "knob.downloads", "400",
            "knob.threads", "3",
            "knob.processes", "2",
            "knob.latency", "500");

    private final List<Visitor> visitors = new ArrayList<>();
    TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.group(Map.of());
    }

    @AfterEach
    void close() {
        visitors.forEach(Visitor::close);
        site.close();
    }

    /** A browser that nobody knows. */
    Visitor stranger() {
        Visitor stranger = new Visitor(site.url(""));
        visitors.add(stranger);
        return stranger;
    }

    /** Somebody who has joined. */
    Visitor member(String name) throws IOException, InterruptedException {
        Visitor member = stranger();
        assertEquals(303, join(member, name).statusCode());
        return member;
    }

    Visitor host() throws IOException, InterruptedException {
        Visitor host = stranger();
        assertEquals(303, host.post(site.hostLink(), Map.of()).statusCode());
        return host;
    }

    HttpResponse<String> join(Visitor who, String name) throws IOException, InterruptedException {
        return who.post("/join", Map.of("name", name, "code", site.code()));
    }

    /** The path of a run that takes longer than any test, unless it is stopped. */
    static String started(Visitor member) throws IOException, InterruptedException {
        HttpResponse<String> started = member.post(LESSON + "/runs", LONG_RUN);
        assertEquals(303, started.statusCode(), started.body());
        return started.headers().firstValue("Location").orElseThrow();
    }

    /** Whether the visitor sees lessons. */
    static boolean isIn(Visitor visitor) throws IOException, InterruptedException {
        return visitor.get("/").statusCode() == 200;
    }
}
