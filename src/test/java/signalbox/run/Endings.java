package signalbox.run;

import java.time.Duration;
import signalbox.lesson.Ends;

/** Runs a program to its end in the way in which it is meant to end. */
final class Endings {

    /** The longest that a program runs which is meant to go on until its time is up. */
    static final Duration SHORT = Duration.ofSeconds(5);

    /** Of a race that is nearly always lost, so many in a row are not won. */
    private static final int RACES = 5;

    private Endings() {}

    /** The limits to run such a program with. */
    static RunLimits limits(Ends ends) {
        return ends == Ends.TIME_LIMIT ? RunLimits.STANDARD.withWallClock(SHORT) : RunLimits.STANDARD;
    }

    /** How it ended: the first time that it ended as meant, or the last time that it was tried. */
    static RunOutcome outcome(RunDesk desk, RunRequest request) throws InterruptedException {
        Ends ends = request.program().ends();
        int tries = ends == Ends.WRONG ? RACES : 1;
        RunOutcome outcome = once(desk, request);
        for (int tried = 1; tried < tries && !outcome.isAsMeant(ends); tried++) {
            outcome = once(desk, request);
        }
        return outcome;
    }

    private static RunOutcome once(RunDesk desk, RunRequest request) throws InterruptedException {
        Run run = DeskFixture.admitted(desk.submit(request, DeskFixture.ANN, true));
        try (var _ = desk.watch(run.id())) {
            if (request.program().ends() == Ends.STOPPED) {
                DeskFixture.await(run, RunEvent.Printed.class);
                desk.stop(run.id(), DeskFixture.ANN);
            }
            return DeskFixture.awaitEnd(run).outcome();
        }
    }
}
