package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.CatalogLoader;
import signalbox.lesson.Ends;

/** Programs of the lessons that are meant to fail do so, each in the way that its lesson says. */
@Timeout(180)
final class ContentEndsTest extends DeskFixture {

    @TestFactory
    Stream<DynamicTest> everyProgramEndsAsItIsMeantTo() {
        return requests()
                .filter(request -> request.program().ends() != Ends.FINISHED)
                .map(request -> DynamicTest.dynamicTest(
                        request.lesson().slug() + "/" + request.program().name(), () -> endsAsMeant(request)));
    }

    private static Stream<RunRequest> requests() {
        return CatalogLoader.load(Path.of("content")).lessons().stream()
                .flatMap(lesson -> lesson.allLabs().stream()
                        .flatMap(lab -> lab.programs().stream()
                                .map(program -> new RunRequest(lesson, lab, program, lab.presets()))));
    }

    private void endsAsMeant(RunRequest request) throws InterruptedException {
        Ends ends = request.program().ends();
        RunOutcome outcome = Endings.outcome(desk(Endings.limits(ends)), request);
        assertTrue(outcome.isAsMeant(ends), () -> "is to end with '" + ends.word() + "' and ends so: " + outcome);
    }
}
