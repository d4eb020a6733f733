package signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exercises whose answers are run, as they are read from lessons. */
@Timeout(60)
final class ExerciseReaderTest {

    private static final Path CONTENT = Path.of("src/test/resources/exercises");

    @TempDir
    Path root;

    private static Lesson lesson(String slug) {
        return CatalogLoader.load(CONTENT).lesson(slug).orElseThrow();
    }

    @Test
    void aJobOfADecisionIsALabOfItsOwn() {
        Lesson lesson = lesson("choosing");
        assertEquals(List.of(), lesson.labs());
        Lab lab = lesson.lab("two-jobs-waits").orElseThrow();
        assertEquals(
                List.of("WaitInTurn", "WaitTogether"),
                lab.programs().stream().map(Program::name).toList());
        assertEquals(
                Optional.of("4 waits"),
                lab.programs().getFirst().expectedLastLine(lab.presets()),
                "from the job itself");
        assertEquals(Set.of("WaitTogether"), lesson.options(lab).orElseThrow().right());
        assertEquals(
                Set.of("SumLoop", "SumStream"),
                lesson.options(lesson.lab("two-jobs-sums").orElseThrow())
                        .orElseThrow()
                        .right());
    }

    @Test
    void theChoiceThatFinishesIsTheRightOne() {
        Lesson lesson = lesson("choosing");
        Lab lab = lesson.lab("which-order").orElseThrow();
        assertEquals(Set.of("OneOrder"), lesson.options(lab).orElseThrow().right());
        assertEquals(Ends.DEADLOCK, lab.program("TwoOrders").orElseThrow().ends());
    }

    @Test
    void anArrangementHasTheAuthorsLinesInTheReadersOrder() {
        Ordering ordering = lesson("ordering").ordering("place-the-lock").orElseThrow();
        assertEquals(5, ordering.count());
        assertTrue(ordering.lines().getFirst().endsWith("lock.lock();"));
        Program solved = ordering.lab().programs().getFirst();
        assertEquals(solved.source(), ordering.arranged(List.of(0, 1, 2, 3, 4)).source());

        List<Integer> order = List.of(4, 0, 3, 1, 2);
        Program arranged = ordering.arranged(order);
        List<String> lines = arranged.source().lines().toList();
        assertEquals(
                solved.source().lines().sorted().toList(),
                lines.stream().sorted().toList());
        assertEquals(
                "    lock.unlock();", lines.get(solved.source().lines().toList().indexOf("void increment() {") + 1));
        assertEquals(order, ordering.orderOf(arranged));
    }

    @Test
    void whatIsShownFirstIsNotTheSolution() {
        Ordering ordering = lesson("ordering").ordering("place-the-lock").orElseThrow();
        assertTrue(ordering.isOrder(ordering.start()));
        assertNotEquals(List.of(0, 1, 2, 3, 4), ordering.start());
        assertEquals(
                ordering.start(),
                ordering.orderOf(lesson("choosing").program("SumLoop").orElseThrow()));
    }

    @Test
    void onlyAPermutationIsAnOrder() {
        Ordering ordering = lesson("ordering").ordering("place-the-lock").orElseThrow();
        for (List<Integer> forged :
                List.of(List.<Integer>of(), List.of(0, 1, 2, 3), List.of(0, 1, 2, 3, 3), List.of(0, 1, 2, 3, 5))) {
            assertFalse(ordering.isOrder(forged), forged::toString);
            assertThrows(IllegalArgumentException.class, () -> ordering.arranged(forged));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01-choosing | right: [WaitTogether] | right: [WaitLonger] | 'right' must name ways of this job",
                "01-choosing | id: sums | id: waits | two labs or jobs with the id 'two-jobs-waits'",
                "01-choosing | id: sums | id: Sums | an id must be small letters and digits",
                "01-choosing | program: SumLoop | program: SumLop | there is no program 'SumLop.java'",
                "01-choosing | program: SumLoop | program: WaitInTurn | 'WaitInTurn' stands twice",
                "01-choosing | reason: There is nothing to gain. | why: nothing | 'reason' is missing",
                "01-choosing | ends: deadlock, |  | exactly one of the choices must end with 'finished', not 2",
                "01-choosing | formula: 400 | formula: 4 * waits | 'formula' names 'waits', which is not known here",
                "02-ordering | 'from: \"void increment() {\"' | 'from: counter' | must stand in one line of the program",
                "02-ordering | 'to: \"// end of increment\"' | 'to: int read' | must stand 2 to 8 lines",
                "02-ordering | 'to: \"// end of increment\"' | 'to: int counter' | must stand 2 to 8 lines",
                "02-ordering | knobs: none | knobs: some | an ordering has no knobs",
                "02-ordering | explain: | explains: | 'explain' is missing",
            })
    void tellsOfASlip(String folder, String from, String to, String problem) throws IOException {
        copy();
        Path lesson = root.resolve("01-exercises/" + folder + "/lesson.md");
        String text = Files.readString(lesson);
        assertTrue(text.contains(from), from);
        Files.writeString(lesson, text.replace(from, to == null ? "" : to));
        var fault = assertThrows(ContentException.class, () -> CatalogLoader.load(root));
        assertTrue(fault.toString().contains("01-exercises/" + folder + "/lesson.md:"), fault::toString);
        assertTrue(fault.toString().contains(problem), fault::toString);
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(CONTENT.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
