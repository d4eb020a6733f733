package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.lesson.Ends;
import signalbox.lesson.Program;

/** Whether a run ended as its program is meant to end. */
@Timeout(120)
final class EndsTest extends DeskFixture {

    /** What each of them does, and nothing else. */
    private static final Map<Ends, String> PROGRAMS = Map.of(
            Ends.FINISHED, "void main() { IO.println(\"right\"); }",
            Ends.WRONG, "void main() { IO.println(\"wrong\"); }",
            Ends.THROWS, "void main() { throw new IllegalStateException(\"on purpose\"); }",
            Ends.TIME_LIMIT, "void main() throws Exception { IO.println(\"begun\"); Thread.sleep(600_000); }",
            Ends.STOPPED, "void main() throws Exception { IO.println(\"begun\"); Thread.sleep(600_000); }");

    @ParameterizedTest
    @CsvSource({"FINISHED, FINISHED", "WRONG, WRONG", "THROWS, THROWS", "TIME_LIMIT, TIME_LIMIT", "STOPPED, STOPPED"})
    void aProgramThatDoesWhatItIsMeantToEndsAsMeant(Ends does, Ends meant) throws InterruptedException {
        assertTrue(outcome(does, meant).isAsMeant(meant));
    }

    @ParameterizedTest
    @CsvSource({"FINISHED, EITHER", "WRONG, EITHER"})
    void eitherMayBeRightOrWrong(Ends does, Ends meant) throws InterruptedException {
        assertTrue(outcome(does, meant).isAsMeant(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG, FINISHED",
        "FINISHED, WRONG",
        "FINISHED, THROWS",
        "THROWS, EITHER",
        "THROWS, TIME_LIMIT",
        "FINISHED, DEADLOCK"
    })
    void aProgramThatDoesSomethingElseDoesNot(Ends does, Ends meant) throws InterruptedException {
        assertFalse(outcome(does, meant).isAsMeant(meant));
    }

    private RunOutcome outcome(Ends does, Ends meant) throws InterruptedException {
        Program program = Requests.program(
                "Main",
                Program.Load.WAITING,
                PROGRAMS.getOrDefault(does, ""),
                meant,
                Optional.of("right"),
                Optional.empty());
        return Endings.outcome(
                desk(Endings.limits(meant)), Requests.request(Requests.lab(program), 0, Map.of("threads", 1)));
    }
}
