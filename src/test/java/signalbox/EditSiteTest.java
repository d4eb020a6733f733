package signalbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers' own programs as an HTTP client without scripts sends them. */
@Timeout(120)
final class EditSiteTest {

    private static final String EDIT = "/lessons/first/edit";
    private static final String HELLO = "void main() {\n    IO.println(\"hello from me\");\n}\n";
    private static final Pattern LINK = Pattern.compile("value=\"[^\"]*(/play\\?text=[A-Za-z0-9_-]+)\"");

    private static TestSite site;
    private static Visitor reader;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(Map.of("SIGNALBOX_SPARES", "1", "SIGNALBOX_CONTENT", "src/test/resources/edit"));
        reader = new Visitor(site.url(""));
    }

    @AfterAll
    static void stop() {
        reader.close();
        site.close();
    }

    private static Map<String, String> form(String source) {
        return Map.of(
                "lab",
                "sleeping",
                "program",
                "Sleeper",
                "knob.millis",
                "5",
                "name.0",
                "Sleeper.java",
                "source.0",
                source);
    }

    private static Map<String, String> playForm(Map<String, String> files) {
        Map<String, String> form = new HashMap<>(Map.of("seconds", "10", "knobs", "threads=4"));
        int number = 0;
        for (var file : files.entrySet()) {
            form.put("name." + number, file.getKey());
            form.put("source." + number++, file.getValue());
        }
        return form;
    }

    /** The page of the run that the answer leads to, once it is over. */
    private static String over(HttpResponse<String> answer) throws IOException, InterruptedException {
        assertEquals(303, answer.statusCode(), answer.body());
        String run = answer.headers().firstValue("Location").orElseThrow();
        site.stream(run.substring("/runs/".length()), "");
        return reader.get(run).body();
    }

    @Test
    void anEditedProgramRunsAndIsNeitherCheckedNorKept() throws IOException, InterruptedException {
        String page = over(reader.post(EDIT, form(HELLO)));
        assertTrue(page.contains("hello from me"), page);
        assertTrue(page.contains("data-outcome=\"finished\""), page);
        assertTrue(page.contains("The text is your own, so its result is not checked."), page);
        Matcher id = Pattern.compile("/runs/([a-z2-7]{26})").matcher(page);
        assertTrue(id.find());
        String lesson = reader.get("/lessons/first?run=" + id.group(1)).body();
        assertFalse(lesson.contains("hello from me"), "a lesson shows runs of its own programs alone");
        String again = reader.get(EDIT + "?lab=sleeping&program=Sleeper&run=" + id.group(1))
                .body();
        assertTrue(again.contains("IO.println(\"hello from me\")"), "the text is there again");
        assertFalse(reader.get("/progress").body().contains("hello"), "nothing is kept");
    }

    @Test
    void theLessonsOwnProgramIsStillChecked() throws IOException, InterruptedException {
        String page = over(reader.post(
                "/lessons/first/runs", Map.of("lab", "sleeping", "program", "Sleeper", "knob.millis", "5")));
        assertTrue(page.contains("Finished, and the result is right."), page);
    }

    @Test
    void whatIsReadFromStandardInputIsAtItsEndAtOnce() throws IOException, InterruptedException {
        String page = over(
                reader.post(EDIT, form("void main() throws Exception { IO.println(\"read \" + System.in.read()); }")));
        assertTrue(page.contains("read -1"), page);
    }

    @Test
    void anExitCodeIsTold() throws IOException, InterruptedException {
        String page = over(reader.post(EDIT, form("void main() { System.exit(7); }")));
        assertTrue(page.contains("The program ended with exit code 7 instead of 0."), page);
    }

    @Test
    void anErrorIsToldWithItsLineAndOneSentenceMore() throws IOException, InterruptedException {
        String page = over(reader.post(EDIT, form("void main() {\n    Thread.sleep(5);\n}\n")));
        assertTrue(page.contains("data-outcome=\"not-compiled\""), page);
        assertTrue(page.contains("data-line=\"2\""), page);
        assertTrue(page.contains("unreported exception"), page);
        assertTrue(page.contains("Waiting can be interrupted"), page);
    }

    static Stream<Arguments> programsWithNothingToStart() {
        return Stream.of(
                Arguments.of("class A { }", "There is nothing to run"),
                Arguments.of(
                        "class A { static void main() { } }\nclass B { static void main() { } }",
                        "More than one class has a main method"),
                Arguments.of(
                        "package signalbox.child;\nclass Runner { static void main() { } }",
                        "“signalbox.child.Runner” is in a package that belongs to the JDK or to this site."));
    }

    @ParameterizedTest
    @MethodSource
    void programsWithNothingToStart(String source, String sentence) throws IOException, InterruptedException {
        String page = over(reader.post(EDIT, form(source)));
        assertTrue(page.contains(sentence), page);
    }

    static Stream<Arguments> badFormsKeepTheText() {
        return Stream.of(
                Arguments.of("name.0", "../x.java", "is no name for a file"),
                Arguments.of("name.1", "Sleeper.java", "Two files are called"),
                Arguments.of("knob.millis", "many", "must be a whole number"),
                Arguments.of("action", "dance", "The action must be"));
    }

    @ParameterizedTest
    @MethodSource
    void badFormsKeepTheText(String field, String value, String sentence) throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(form(HELLO));
        form.put(field, value);
        if (field.equals("name.1")) {
            form.put("source.1", "class Other { }");
        }
        HttpResponse<String> answer = reader.post(EDIT, form);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(sentence), answer.body());
        assertTrue(answer.body().contains("hello from me"), "the text is not lost");
    }

    @Test
    void tooMuchSourceIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer = reader.post(EDIT, form("// " + "x".repeat(64 * 1024)));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("at most 65,536 are compiled here"), answer.body());
    }

    @Test
    void whatIsNoUtf8IsRefused() throws IOException, InterruptedException {
        Map<String, String> raw = new HashMap<>(form("void+main()+{+}+//+%FF%FE"));
        HttpResponse<String> answer = site.post(EDIT, raw);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("no UTF-8 text"), answer.body());
    }

    @Test
    void whatWasChangedIsShown() throws IOException, InterruptedException {
        String program = reader.get(EDIT + "?lab=sleeping&program=Sleeper").body();
        assertTrue(program.contains("Integer.getInteger(\"millis\""), program);
        Map<String, String> form = new HashMap<>(form(HELLO));
        form.put("action", "changes");
        String page = reader.post(EDIT, form).body();
        assertTrue(page.contains("change put-in"), page);
        assertTrue(page.contains("change taken-out"), page);
    }

    @Test
    void aProgramOfSeveralFilesRunsOnTheBlankPage() throws IOException, InterruptedException {
        String page = over(reader.post(
                "/play",
                playForm(Map.of(
                        "Main.java",
                        "void main() { IO.println(new Greeting().text() + Integer.getInteger(\"threads\")); }",
                        "Greeting.java",
                        "class Greeting { String text() { return \"two files, \"; } }"))));
        assertTrue(page.contains("two files, 4"), page);
    }

    @Test
    void theTimeThatWasChosenEndsARun() throws IOException, InterruptedException {
        Map<String, String> form =
                new HashMap<>(playForm(Map.of("Main.java", "void main() throws Exception { Thread.sleep(60_000); }")));
        form.put("seconds", "1");
        String page = over(reader.post("/play", form));
        assertTrue(page.contains("Stopped after 1 seconds"), page);
    }

    @Test
    void aLinkHoldsTextAndNumbers() throws IOException, InterruptedException {
        Map<String, String> form = playForm(Map.of("Main.java", HELLO + "// ä ‹›\n"));
        form.put("action", "link");
        String page = reader.post("/play", form).body();
        Matcher link = LINK.matcher(page);
        assertTrue(link.find(), page);
        String shared = reader.get(link.group(1)).body();
        assertTrue(shared.contains("hello from me"), shared);
        assertTrue(shared.contains("// ä ‹›"), shared);
        assertTrue(shared.contains("value=\"threads=4\""), shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%21%21", "eJyrrgUAAXUA-Q", "AAAA"})
    void aDamagedLinkIsToldOf(String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = reader.get("/play?text=" + text);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("This link does not hold a whole program"), answer.body());
    }

    @Test
    void aProgramTooLongForALinkIsToldOf() throws IOException, InterruptedException {
        StringBuilder noise = new StringBuilder(HELLO);
        var random = new java.util.Random(7);
        for (int i = 0; i < 4_000; i++) {
            noise.append("// ").append(Long.toHexString(random.nextLong())).append('\n');
        }
        Map<String, String> form = playForm(Map.of("Main.java", noise.substring(0, 60_000)));
        form.put("action", "link");
        HttpResponse<String> answer = reader.post("/play", form);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("too long for a link"), answer.body());
    }

    @Test
    void aLinkThatGrowsTooLargeIsRefused() throws IOException, InterruptedException {
        var out = new java.io.ByteArrayOutputStream();
        try (var deflating = new java.util.zip.DeflaterOutputStream(out)) {
            deflating.write(" ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        }
        String text = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        HttpResponse<String> answer = reader.get("/play?text=" + text);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("more than a program may have"), answer.body());
    }

    @Test
    void aLessonsProgramOpensOnTheBlankPage() throws IOException, InterruptedException {
        String page =
                reader.get("/play?lesson=first&lab=sleeping&program=Sleeper").body();
        assertTrue(page.contains("Integer.getInteger(\"millis\""), page);
        assertTrue(page.contains("value=\"millis=20\""), page);
    }
}
