package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.sandbox.EditingRule;

/** Who may write programs, as a site answers it. */
@Timeout(120)
final class EditingAllowedTest {

    private static final String EDIT = "/lessons/first/edit";

    @Test
    void aGroupMayEditWhereASandboxHolds() throws IOException, InterruptedException {
        try (TestSite group = group("strongest")) {
            assumeTrue(group.holds(), "no sandbox works here");
            assertEquals(200, group.get("/play").statusCode());
            assertTrue(group.get("/lessons/first").body().contains("data-edits=\"yes\""));
        }
    }

    @Test
    void withoutASandboxOnlyThePersonAtTheMachineMayEdit() throws IOException, InterruptedException {
        try (TestSite own = TestSite.start(Map.of("SIGNALBOX_SPARES", "0", "SIGNALBOX_SANDBOX", "none"))) {
            boolean atTheMachine = !EditingRule.isContainer(System.getenv());
            assertEquals(atTheMachine ? 200 : 403, own.get("/play").statusCode());
            HttpResponse<String> passedOn = own.getFor("192.0.2.7", "/play");
            assertEquals(403, passedOn.statusCode());
            assertTrue(passedOn.body().contains("nothing here would keep a changed"), passedOn.body());
        }
    }

    private static TestSite group(String sandbox) throws IOException {
        return TestSite.start(Map.of(
                "SIGNALBOX_SPARES",
                "0",
                "SIGNALBOX_CONTENT",
                "src/test/resources/edit",
                "SIGNALBOX_PUBLIC_URL",
                "https://lessons.example.org",
                "SIGNALBOX_SANDBOX",
                sandbox));
    }

    @Test
    void inAGroupNotEvenThePersonAtTheMachineMayEditWithoutASandbox() throws IOException, InterruptedException {
        try (TestSite open = TestSite.group(Map.of("SIGNALBOX_SANDBOX", "none"));
                Visitor ann = new Visitor(open.url(""))) {
            ann.post("/join", Map.of("name", "Ann", "code", open.code()));
            assertEquals(200, ann.get("/").statusCode());
            assertEquals(403, ann.get("/play").statusCode());
        }
    }

    @Test
    void forAGroupEditingIsOffWhereNoSandboxHolds() throws IOException, InterruptedException {
        try (TestSite group = group("none")) {
            assertTrue(group.get("/lessons/first").body().contains("data-edits=\"no\""));
            assertEquals(403, group.get("/play").statusCode());
            assertEquals(403, group.get(EDIT + "?lab=sleeping&program=Sleeper").statusCode());
            assertEquals(
                    403,
                    group.post("/play/panel", Map.of("source.0", "x", "name.0", "Main.java"))
                            .statusCode());
            assertEquals(403, group.post(EDIT, Map.of("source.0", "x")).statusCode());
        }
    }
}
