package signalbox.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.lesson.Catalog;
import signalbox.lesson.CatalogLoader;
import signalbox.lesson.Glossary;
import signalbox.search.Results.Group;
import signalbox.search.Results.Hit;
import signalbox.search.Results.Piece;

/** The real course is found by its words. */
@Timeout(60)
final class SearchTest {

    private static final Catalog COURSE = CatalogLoader.load(Path.of("content"));
    private static final String SMALL_LESSON = """
            ---
            title: A small lesson
            summary: It says little.
            minutes: 1
            ---
            ```lab
            id: downloads
            title: Some downloads
            baseline: Downloads
            load: waiting
            programs:
              - name: Downloads
                label: One
            ```
            ```ordering
            id: lines
            title: Lines
            program: Lines
            from: "// begin"
            to: "// end"
            load: waiting
            prompt: Put them in order.
            explain: Well done.
            ```
            """;
    private static final Search SEARCH = new Search(() -> COURSE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "scheduler, /glossary#scheduler",
        "schedul, /glossary#scheduler",
        "SCHEDULER, /glossary#scheduler",
        "context switch, /glossary#context-switch",
        "io-bound, /glossary#io-bound",
        "I/O-bound, /glossary#io-bound",
        "speedup, /glossary#speed-up",
        "amdahl's law, /glossary#amdahls-law",
        "one job, /lessons/one-job-four-ways"
    })
    void finds(String query, String url) {
        assertTrue(urls(SEARCH.results(query)).contains(url), () -> query + ": " + urls(SEARCH.results(query)));
    }

    @ParameterizedTest
    @CsvSource({"deadlock, /glossary#deadlock", "race condition, /glossary#race-condition", "lock, /glossary#lock"})
    void aTermThatIsNamedComesFirstInTheGlossary(String query, String url) {
        List<Hit> terms = group(SEARCH.results(query), Kind.TERM).hits();
        assertEquals(url, terms.getFirst().url());
    }

    @Test
    void anotherFormOfTheWordIsFoundAndMarked() {
        List<Hit> hits = group(SEARCH.results("starving"), Kind.TERM).hits();
        Hit starvation = hits.stream()
                .filter(hit -> hit.url().equals("/glossary#starvation"))
                .findFirst()
                .orElseThrow();
        assertTrue(marked(starvation.excerpt()).contains("starve"), () -> starvation.toString());
    }

    @Test
    void aMistypedWordIsFoundWhereNothingElseIs() {
        assertEquals("/glossary#semaphore", urls(SEARCH.results("semafore")).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"newFixedThreadPool", "newfixed", "fixed pool executors", "Downloads.java"})
    void findsAProgramByTheWordsOfItsNames(String query) throws IOException {
        assertEquals(List.of("/lessons/small#lab-downloads"), urls(smallCourse().results(query)));
    }

    @Test
    void aHitTellsWhereItStandsAndWhatWasFound() throws IOException {
        Hit program = group(smallCourse().results("newFixedThreadPool"), Kind.PROGRAM)
                .hits()
                .getFirst();
        assertEquals(List.of("A chapter", "A small lesson", "Some downloads"), program.path());
        assertEquals("Downloads.java", text(program.heading()));
        assertEquals(List.of("newFixedThreadPool"), marked(program.excerpt()));
    }

    @Test
    void onlyTheWordOfACamelCaseNameThatWasAskedForIsMarked() throws IOException {
        Hit program = group(smallCourse().results("fixed"), Kind.PROGRAM).hits().getFirst();
        assertEquals(List.of("Fixed"), marked(program.excerpt()));
    }

    @Test
    void theSolutionOfAnExerciseIsNotFound() throws IOException {
        assertEquals(0, smallCourse().results("solved").found());
    }

    private Search smallCourse() throws IOException {
        Path lesson = Files.createDirectories(folder.resolve("01-chapter/01-small"));
        Files.writeString(folder.resolve("01-chapter/chapter.md"), "---\ntitle: A chapter\nsummary: S.\n---\n");
        Files.writeString(lesson.resolve("lesson.md"), SMALL_LESSON);
        Files.writeString(
                lesson.resolve("Downloads.java"),
                "void main() {\n    var pool = Executors.newFixedThreadPool(5);\n    IO.println(pool);\n}\n");
        Files.writeString(
                lesson.resolve("Lines.java"),
                "void main() {\n    // begin\n    IO.println(1);\n    IO.println(\"solved\");\n    // end\n}\n");
        Catalog course = CatalogLoader.load(folder);
        return new Search(() -> course);
    }

    @Test
    void everyHitHasAHeading() {
        SEARCH.results("the").groups().stream()
                .flatMap(group -> group.hits().stream())
                .forEach(hit -> assertFalse(text(hit.heading()).isEmpty(), hit::toString));
        assertTrue(SEARCH.results("the").found() > 20);
    }

    @Test
    void allWordsMustBeThere() {
        assertEquals(0, SEARCH.results("scheduler xylophone").found());
    }

    @Test
    void ofManyHitsTheBestAreShownAndAllAreCounted() {
        Group lessons = group(SEARCH.results("t"), Kind.TERM);
        assertEquals(8, lessons.hits().size());
        assertTrue(lessons.found() > 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"",
                "*",
                "*:*",
                "text:thread",
                "a AND",
                "(((",
                "[* TO *]",
                "\\",
                "/.*/",
                "~",
                "thread~9",
                "\u0000\uD800",
                "\u202Ethread",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "…",
                "🧵"
            })
    void noSignInAQueryHasAMeaningOfItsOwn(String query) {
        Results results = SEARCH.results(query);
        assertTrue(results.found() >= 0);
        assertEquals(query.strip(), results.query());
    }

    @Test
    void aQueryWithoutEndIsCut() {
        assertEquals(100, SEARCH.results("threads, ".repeat(100_000)).query().length());
        assertEquals(0, SEARCH.results("x".repeat(1_000_000)).found());
    }

    @Test
    void everyPlaceThatIsFoundExists() {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            for (String url : urls(SEARCH.results(String.valueOf(letter)))) {
                assertTrue(exists(url), url);
            }
        }
    }

    @Test
    void theCourseIsReadAgainWhenItIsAnotherOne() {
        var now = new ArrayList<>(List.of(COURSE));
        var search = new Search(now::getFirst);
        assertTrue(search.results("scheduler").found() > 0);
        var empty = new Catalog(List.of(), new Glossary("Words", "None.", List.of()));
        now.set(0, empty);
        assertEquals(0, search.results("scheduler").found());
    }

    private static boolean exists(String url) {
        if (url.startsWith("/glossary#")) {
            return COURSE.glossary().terms().stream().anyMatch(term -> url.equals("/glossary#" + term.slug()));
        }
        String[] parts = url.substring("/lessons/".length()).split("#", 2);
        return COURSE.lesson(parts[0])
                .filter(lesson -> parts.length == 1 || lesson.anchors().contains(parts[1]))
                .isPresent();
    }

    private static Group group(Results results, Kind kind) {
        return results.groups().stream()
                .filter(group -> group.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> urls(Results results) {
        return results.groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(Hit::url)
                .toList();
    }

    private static List<String> marked(List<Piece> pieces) {
        return pieces.stream().filter(Piece::marked).map(Piece::text).toList();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
