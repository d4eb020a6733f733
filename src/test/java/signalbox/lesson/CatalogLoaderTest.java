package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class CatalogLoaderTest {

    /** What to change in the sound content, and the problem that it makes. */
    record Slip(String file, String from, String to, String problem) {}

    @TempDir
    Path root;

    private final SoundContent content = new SoundContent();

    @Test
    void readsAWholeLesson() throws IOException {
        content.write(root);
        Catalog catalog = CatalogLoader.load(root);

        Lesson lesson = catalog.lesson("first").orElseThrow();
        assertEquals("First lesson", lesson.title());
        assertEquals(1, lesson.number());
        assertEquals(
                List.of(Prose.class, Prediction.class, Lab.class, Prose.class, Question.class, Hints.class),
                lesson.blocks().stream().map(Object::getClass).toList());
        assertEquals(Optional.of("image/svg+xml"), lesson.image("plan.svg").map(Image::mediaType));
        assertEquals(
                Optional.of(lesson), catalog.before(catalog.lesson("second").orElseThrow()));
        assertEquals(Optional.empty(), catalog.before(lesson));
    }

    @Test
    void readsALab() throws IOException {
        content.write(root);
        Lab lab = CatalogLoader.load(root)
                .lesson("first")
                .orElseThrow()
                .lab("sum")
                .orElseThrow();

        assertEquals(
                List.of("Loop", "Pool"),
                lab.programs().stream().map(Program::name).toList());
        assertEquals(
                new Knob("threads", "Threads", "", 1, 64, 5, false),
                lab.knob("threads").orElseThrow());
        Program pool = lab.program("Pool").orElseThrow();
        assertEquals(Optional.of("done 5"), pool.expectedLastLine(lab.presets()));
        assertEquals(List.of(new Program.Mark(3, 4, "wait for them")), pool.marks());
        assertEquals(Program.Load.COMPUTING, pool.load());
        assertEquals(Program.Load.WAITING, lab.program("Loop").orElseThrow().load());
    }

    @Test
    void aKnobForCarriersIsReadByNoProgram() throws IOException {
        content.change(
                "01-part/01-first/lesson.md",
                "preset: 5",
                "preset: 5\n  - {name: carriers, label: Carriers, min: 1, max: 8, preset: 2}");
        content.change("01-part/01-first/Loop.java", "() {", "() {\n    Thread.startVirtualThread(() -> {});");
        content.write(root);
        Lab lab = CatalogLoader.load(root)
                .lesson("first")
                .orElseThrow()
                .lab("sum")
                .orElseThrow();
        assertEquals(2, lab.carriers(lab.programs().getFirst(), lab.presets()));
    }

    @Test
    void aProgramEndsAsItsLabSaysUnlessItSaysItself() throws IOException {
        content.change("01-part/01-first/lesson.md", "load: waiting", "load: waiting\nends: wrong");
        content.change("01-part/01-first/lesson.md", "load: computing", "ends: time-limit");
        content.write(root);
        Lab lab = CatalogLoader.load(root).lessons().getFirst().labs().getFirst();
        assertEquals(Ends.WRONG, lab.program("Loop").orElseThrow().ends());
        assertEquals(Ends.TIME_LIMIT, lab.program("Pool").orElseThrow().ends());
    }

    @Test
    void rendersProseAsHtml() throws IOException {
        content.write(root);
        Lesson lesson = CatalogLoader.load(root).lesson("first").orElseThrow();
        String html = assertInstanceOf(Prose.class, lesson.blocks().getFirst()).html();
        assertTrue(html.contains("<h2 id=\"a-plan\">A plan</h2>"), html);
        assertTrue(html.contains("<a href=\"/lessons/second#end\">next</a>"), html);
        assertTrue(html.contains("<img src=\"/lessons/first/images/plan.svg\" alt=\"A plan\""), html);
        assertTrue(html.contains("<span class=\"tok-keyword\">int</span> x = a &lt; b;"), html);
        assertTrue(html.contains("<th>thread</th>"), html);
        String later = assertInstanceOf(Prose.class, lesson.blocks().get(3)).html();
        assertTrue(later.contains("<h2 id=\"a-plan-1\">"), later);
    }

    static Stream<Slip> slips() {
        String lesson = "01-part/01-first/lesson.md";
        return Stream.of(
                new Slip(lesson, "title: First lesson", "titel: First lesson", ":2: 'title' is missing"),
                new Slip(lesson, "title: First lesson", "titel: First", ":2: unknown field 'titel': allowed are"),
                new Slip(lesson, "minutes: 3", "minutes: many", ":4: 'minutes' must be a whole number from 1 to 60"),
                new Slip(lesson, "minutes: 3", "minutes: [", ":5: this is no YAML"),
                new Slip(lesson, "---\ntitle", "title", ":1: the file must begin with front matter"),
                new Slip(lesson, "![A plan]", "![]", ":8: the image 'plan.svg' needs a text"),
                new Slip(lesson, "(plan.svg)", "(plan.png)", ":8: there is no image 'plan.png' beside this file"),
                new Slip(lesson, "(plan.svg)", "(../plan.svg)", ":8: the image '../plan.svg' must be a svg"),
                new Slip(lesson, "lesson:second", "lesson:third", ":9: there is no lesson 'third': there are [first"),
                new Slip(lesson, "lesson:second", "http://x", ":9: the link 'http://x#end' must begin with"),
                new Slip(lesson, "second#end", "second#start", ":9: the lesson 'second' has no place '#start': there"),
                new Slip(
                        lesson, "lesson:second#end", "#sums", ":9: the lesson 'first' has no place '#sums': there are"),
                new Slip(
                        lesson, "lesson:second#end", "term:core", ":9: the glossary has no term 'core': there are [io"),
                new Slip(lesson, "## A plan\n\n!", "# A plan\n\n!", ":6: the title stands in the front matter"),
                new Slip(lesson, "See the", "<b>See</b> the", ":9: raw HTML is not allowed"),
                new Slip(lesson, "```java", "```jawa", ":11: unknown block 'jawa': directives are"),
                new Slip(lesson, "lab: sum", "lab: sums", ":21: this lesson has no lab 'sums'"),
                new Slip(lesson, "lab: sum", "labs: sum", ":21: unknown field 'labs'"),
                new Slip(lesson, "lab: sum", "lab: sum\nkind: order-of", ":22: 'kind' must be one of [number, order]"),
                new Slip(
                        lesson,
                        "lab: sum",
                        "lab: sum\nkind: number\nmeasure: millis\nmin: 1\nmax: 9\nprogram: Pond",
                        ":26: the lab 'sum' has no program 'Pond'"),
                new Slip(
                        lesson, "lab: sum", "lab: sum\nkind: number\nmeasure: weight", ":23: 'measure' must be one of"),
                new Slip(lesson, "id: order", "id: sum", ":26: this lesson has two blocks with the id 'sum'"),
                new Slip(lesson, "id: order", "id: My Order", ":20: an id must be small letters"),
                new Slip(lesson, "baseline: Loop", "baseline: Lop", ":28: this lab has no program 'Lop'"),
                new Slip(lesson, "name: Pool", "name: Pond", ":40: there is no program 'Pond.java'"),
                new Slip(lesson, "done {threads}", "done {thread}", ":30: 'last-line' names 'thread', which is not"),
                new Slip(lesson, "done {threads}", "done {threads", ":30: 'done {threads' has a brace without"),
                new Slip(lesson, "baseline / threads", "baseline / tasks", ":43: 'formula' names 'tasks'"),
                new Slip(lesson, "baseline / threads", "baseline /", ":43: 'baseline /' is no expression"),
                new Slip(lesson, "baseline / threads", "1 / (threads - 1)", ":40: '1 / (threads - 1)' has no value"),
                new Slip(lesson, "preset: 5", "preset: 65", ":36: 'preset' must be a whole number from 1 to 64"),
                new Slip(lesson, "preset: 5", "preset: 6", ":40: Pool.java reads 'threads' with 5, but"),
                new Slip(lesson, "name: threads", "name: workers", ":40: Pool.java reads 'threads', which is no knob"),
                new Slip(lesson, "name: threads", "name: workers", ":31: no program of this lab reads the knob"),
                new Slip(lesson, "name: threads", "name: cores", ":32: a knob's name must be a Java name"),
                new Slip(
                        lesson,
                        "preset: 5",
                        "preset: 5\n  - {name: carriers, label: Carriers, min: 0, max: 8, preset: 1}",
                        ":37: the knob 'carriers' must lie between 1 and 64"),
                new Slip(
                        lesson,
                        "preset: 5",
                        "preset: 5\n  - {name: carriers, label: Carriers, min: 1, max: 8, preset: 2}",
                        ":31: no program of this lab reads the knob 'carriers'"),
                new Slip(
                        lesson,
                        "preset: 5\nprograms:\n  - name: Loop",
                        "preset: 5\n  - {name: carriers, label: Carriers, min: 1, max: 8, preset: 1}\nprograms:\n"
                                + "  - name: Loop\n    carriers: 2",
                        ":40: how many carriers there are is a knob of this lab already"),
                new Slip(lesson, "load: computing", "load: heavy", ":42: 'load' must be one of [computing, waiting]"),
                new Slip(lesson, "load: computing", "ends: well", ":42: 'ends' must be one of [deadlock, either,"),
                new Slip(lesson, "last-line: done {threads}", "ends: wrong", ":30: 'ends: wrong' needs a 'last-line'"),
                new Slip(
                        lesson,
                        "load: computing",
                        "ends: deadlock\n    traced: false",
                        ":42: 'ends: deadlock' needs the picture"),
                new Slip(lesson, "wait for them:", "wait:", ":45: unknown field 'wait': allowed are [choose"),
                new Slip(lesson, "IO.println(\"done", "IO.printline(\"done", ":45: 'int threads"),
                new Slip(lesson, "right: true", "right: false", ":60: a question needs two or more choices"),
                new Slip(lesson, "right: true", "right: yes", ":62: 'right' must be one of [false, true]"),
                new Slip(lesson, "answer: Two", "answer: '- Two'", ":61: this must be a single paragraph"),
                new Slip(
                        lesson,
                        "hints:\n  - Think.\n  - Think harder.",
                        "hints: []",
                        ":70: 'hints' must be a list with at least one"),
                new Slip("01-part/chapter.md", "summary: All", "summary:", ":3: 'summary' must be a text"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void tellsFileAndLineOfASlip(Slip slip) throws IOException {
        content.change(slip.file(), slip.from(), slip.to());
        content.write(root);
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        assertTrue(fault.toString().contains(slip.file() + slip.problem()), fault.toString());
    }

    @ParameterizedTest
    @MethodSource("misplaced")
    void tellsOfMisplacedFiles(Map.Entry<String, String> misplaced) throws IOException {
        content.add(misplaced.getKey(), "void main() {}\n");
        content.write(root);
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        assertTrue(fault.toString().contains(misplaced.getValue()), fault.toString());
    }

    static Stream<Map.Entry<String, String>> misplaced() {
        return Map.of(
                "01-part/01-first/Extra.java",
                "01-part/01-first/Extra.java:1: no lab or exercise of this lesson shows this program",
                "part/lesson.md",
                "part:1: a chapter's folder must be named like '01-small-words', not 'part'",
                "01-part/01-again/lesson.md",
                "has the same number",
                "02-more/01-first/lesson.md",
                "another lesson is named 'first' too",
                "02-more/01-empty/lesson.md",
                "02-more/chapter.md:1: the file is missing")
                .entrySet()
                .stream();
    }

    @Test
    void tellsAllProblemsAtOnceInTheOrderOfTheirLines() throws IOException {
        content.change("01-part/01-first/lesson.md", "minutes: 3", "minutes: 0");
        content.change("01-part/01-first/lesson.md", "baseline: Loop", "baseline: Lop");
        content.change("01-part/chapter.md", "title: Part", "name: Part");
        content.write(root);
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        assertEquals(
                List.of(
                        "01-part/01-first/lesson.md:4",
                        "01-part/01-first/lesson.md:28",
                        "01-part/chapter.md:2",
                        "01-part/chapter.md:2"),
                fault.problems().stream()
                        .map(problem -> problem.file() + ":" + problem.line())
                        .toList());
    }

    @Test
    void tellsOfAFolderWithoutChapters() throws IOException {
        Files.createDirectories(root.resolve(".hidden"));
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root.resolve(".hidden")));
        assertTrue(fault.toString().contains("there is no chapter"), fault.toString());
    }
}
