package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.lesson.Lab;
import signalbox.lesson.Program;

/** Admission, joining, leaving, permits and batches, with real programs in real children. */
@Timeout(180)
final class RunDeskTest extends DeskFixture {

    private static DeskSettings bounded(int queue, int readerQueue, int runs) {
        return new DeskSettings(RunLimits.STANDARD, 1, queue, readerQueue, Duration.ofSeconds(7), 10, runs, 1_000_000);
    }

    @Test
    void aRunTellsItsStoryFromQueuedToEnded() throws Exception {
        Run run = admitted(desk().submit(sleeper(30), ANN, false));
        RunEvent.Ended end = awaitEnd(run);
        assertInstanceOf(RunEvent.Queued.class, run.eventsFrom(0).getFirst());
        assertInstanceOf(RunOutcome.Finished.class, end.outcome());
        assertSame(end, run.eventsFrom(0).getLast());
        assertEquals(List.of("begun", "done"), lines(run).subList(0, 2));
        assertTrue(end.figures().wallNanos() >= Duration.ofMillis(30).toNanos());
        Conditions conditions = run.started().orElseThrow().conditions();
        assertEquals(0, conditions.others());
        assertEquals(Runtime.getRuntime().availableProcessors(), conditions.cores());
    }

    @Test
    void theKnobForCarriersSetsHowManyThereAre() throws Exception {
        Program program = Requests.program("Main", Program.Load.WAITING, """
                void main() {
                    var scheduler = java.lang.management.ManagementFactory.getPlatformMXBean(
                            jdk.management.VirtualThreadSchedulerMXBean.class);
                    IO.println("carriers " + scheduler.getParallelism());
                }
                """);
        for (int carriers : List.of(1, 3)) {
            RunRequest request = Requests.request(Requests.lab(program), 0, Map.of(Lab.CARRIERS, carriers));
            Run run = admitted(desk().submit(request, ANN, false));
            awaitOutcome(RunOutcome.Finished.class, run);
            assertEquals("carriers " + carriers, lines(run).getFirst());
        }
    }

    @Test
    void theSameRequestJoinsTheRunThatIsUnderWay() throws Exception {
        RunDesk desk = desk();
        Run first = admitted(desk.submit(sleeper(2_000), ANN, false));
        await(first, RunEvent.Started.class);
        assertSame(first, admitted(desk.submit(sleeper(2_000), BEN, false)));
        assertNotSame(first, admitted(desk.submit(sleeper(2_001), BEN, false)));
        assertNotSame(first, admitted(desk.submit(sleeper(2_000), BEN, true)));
        awaitEnd(first);
        assertNotSame(first, admitted(desk.submit(sleeper(2_000), BEN, false)));
        assertSame(first, desk.find(first.id()).orElseThrow());
    }

    @Test
    void whoMustWaitIsToldHowLongAndTheOthersAreNot() throws Exception {
        pace = reader -> reader.equals(ANN) ? Optional.of(Duration.ofSeconds(3)) : Optional.empty();
        try {
            RunDesk desk = desk();
            var refused = assertInstanceOf(Admission.Refused.class, desk.submit(sleeper(10), ANN, false));
            assertEquals(Duration.ofSeconds(3), refused.retryAfter());
            assertEquals(0, desk.running() + desk.waiting());
            awaitEnd(admitted(desk.submit(sleeper(10), BEN, false)));
        } finally {
            pace = reader -> Optional.empty();
        }
    }

    @Test
    void stopByOneOfTwoAskersMeansLeavingAndByTheLastStops() throws Exception {
        RunDesk desk = desk();
        Run run = admitted(desk.submit(sleeper(600_000), ANN, false));
        admitted(desk.submit(sleeper(600_000), BEN, false));
        awaitLine(run, "begun");
        assertFalse(desk.stop(run.id(), new ReaderId("a stranger")));
        assertFalse(desk.stop(run.id(), ANN));
        assertTrue(run.ended().isEmpty());
        assertTrue(desk.stop(run.id(), BEN));
        Run again = admitted(desk.submit(sleeper(600_000), BEN, false));
        assertNotSame(run, again, "nobody joins what is ending");
        awaitOutcome(RunOutcome.Stopped.class, run);
        assertTrue(lines(run).contains("begun"), "what was printed stays");
    }

    @Test
    void oneThatWaitsInLineCanBeStopped() throws Exception {
        RunDesk desk = desk(bounded(10, 10, 10));
        Run running = admitted(desk.submit(sleeper(600_000), ANN, false));
        await(running, RunEvent.Started.class);
        Run waiting = admitted(desk.submit(sleeper(600_001), ANN, false));
        Run last = admitted(desk.submit(sleeper(600_002), ANN, false));
        assertEquals(new RunEvent.Queued(1), last.eventsFrom(0).getLast());
        desk.stop(waiting.id(), ANN);
        awaitOutcome(RunOutcome.Stopped.class, waiting);
        assertTrue(waiting.started().isEmpty());
        assertEquals(new RunEvent.Queued(0), last.eventsFrom(0).getLast(), "its new place is told");
    }

    @Test
    void whatNobodyWatchesIsStoppedAndWhatIsWatchedIsNot() throws Exception {
        RunDesk desk = desk(RunLimits.STANDARD.withUnwatched(Duration.ofMillis(700)));
        Run watched = admitted(desk.submit(sleeper(3_000), ANN, false));
        try (RunDesk.Watch _ = desk.watch(watched.id())) {
            Run alone = admitted(desk.submit(sleeper(600_000), BEN, false));
            assertTrue(awaitOutcome(RunOutcome.Stopped.class, alone).sentence().contains("no page"));
            awaitOutcome(RunOutcome.Finished.class, watched);
        }
    }

    @Test
    void waitingOnesShareAndAComputingOneIsAlone() throws Exception {
        RunDesk desk = desk();
        Run one = admitted(desk.submit(sleeper(2_000), ANN, false));
        await(one, RunEvent.Started.class);
        Run two = admitted(desk.submit(sleeper(2_001), BEN, false));
        await(two, RunEvent.Started.class);
        Run computing = admitted(desk.submit(sleeper(Program.Load.COMPUTING, 400), ANN, false));
        Run behind = admitted(desk.submit(sleeper(2_002), BEN, false));
        await(computing, RunEvent.Started.class);
        assertTrue(one.ended().isPresent() && two.ended().isPresent());
        await(behind, RunEvent.Started.class);
        assertTrue(computing.ended().isPresent());
        assertEquals(1, awaitEnd(one).figures().maxOthers());
        assertEquals(1, two.started().orElseThrow().conditions().others());
        assertEquals(0, awaitEnd(computing).figures().maxOthers());
    }

    @Test
    void whileOneComputesNothingBeginsBesideIt() throws Exception {
        Run computing = admitted(desk().submit(sleeper(Program.Load.COMPUTING, 1_000), ANN, false));
        await(computing, RunEvent.Started.class);
        gate.enter();
        try {
            assertTrue(computing.ended().isPresent());
        } finally {
            gate.leave();
        }
    }

    @Test
    void oneThatWaitsForTheCoresCanBeStopped() throws Exception {
        RunDesk desk = desk();
        awaitEnd(admitted(desk.submit(sleeper(Program.Load.COMPUTING, 1), ANN, false)));
        gate.enter();
        try {
            Run computing = admitted(desk.submit(sleeper(Program.Load.COMPUTING, 600_000), ANN, false));
            assertTrue(desk.stop(computing.id(), ANN));
            assertTrue(computing.ended().isPresent());
            Run waiting = admitted(desk.submit(sleeper(Program.Load.WAITING, 10), ANN, false));
            assertTrue(waiting.ended().isEmpty() && computing.started().isEmpty());
        } finally {
            gate.leave();
        }
        awaitOutcome(RunOutcome.Finished.class, admitted(desk.submit(sleeper(5), ANN, false)));
    }

    @Test
    void tooManyInLineAreRefusedWithASentenceAndNothingStarts() throws Exception {
        RunDesk desk = desk(bounded(3, 2, 10));
        Run running = admitted(desk.submit(sleeper(600_000), ANN, false));
        await(running, RunEvent.Started.class);
        admitted(desk.submit(sleeper(600_001), ANN, false));
        assertTrue(refused(desk.repeat(sleeper(1), 2, ANN)).startsWith("You have too many"));
        assertTrue(refused(desk.repeat(sleeper(1), 3, BEN)).startsWith("Too many runs are in line"));
        admitted(desk.repeat(sleeper(1), 2, BEN));
        assertTrue(refused(desk.submit(sleeper(5), new ReaderId("clo"), false)).startsWith("Too many"));
        assertSame(running, admitted(desk.submit(sleeper(600_000), BEN, false)), "joining takes no place");
    }

    @Test
    void repeatRunsAnewOneAfterTheOther() throws Exception {
        RunDesk desk = desk();
        Batch batch = admitted(desk.repeat(sleeper(100), 3, ANN));
        assertEquals(batch, desk.findBatch(batch.id()).orElseThrow());
        Set<RunId> ids = new HashSet<>();
        List<Run> over = new ArrayList<>();
        for (Run run : batch.runs()) {
            await(run, RunEvent.Started.class);
            assertTrue(over.stream().allMatch(earlier -> earlier.ended().isPresent()));
            assertTrue(ids.add(run.id()));
            over.add(run);
        }
        for (Run run : batch.runs()) {
            assertEquals(0, awaitEnd(run).figures().maxOthers());
        }
        assertTrue(batch.over());
        Statistics wall = batch.comparison().rows().getFirst().wall().orElseThrow();
        assertEquals(3, wall.count());
        assertTrue(wall.min() >= 100 && wall.min() <= wall.median() && wall.median() <= wall.max());
    }

    @Test
    void allWhoRunAllAtOnceWatchTheSameRuns() throws Exception {
        RunDesk desk = desk();
        Lab lab = Requests.lab(
                Requests.program("Sleeper", Program.Load.WAITING, SLEEPER),
                Requests.program("Second", Program.Load.WAITING, SLEEPER.replace("done", "finished")));
        Map<String, Integer> knobs = Map.of("millis", 300);
        List<Batch> batches = new ArrayList<>();
        for (int reader = 0; reader < 30; reader++) {
            batches.add(admitted(desk.runAll(Requests.lesson(lab), lab, knobs, new ReaderId("reader" + reader))));
        }
        batches.forEach(batch -> assertEquals(batches.getFirst().runs(), batch.runs()));
        Run last = batches.getFirst().runs().getLast();
        await(last, RunEvent.Started.class);
        assertTrue(batches.getFirst().runs().getFirst().ended().isPresent());
        awaitOutcome(RunOutcome.Finished.class, last);
    }

    @Test
    void runsOfARaceAreUnderWayTogetherAndComputingProgramsKeepOut() throws Exception {
        RunDesk desk = desk();
        Lab lab = Requests.lab(
                Requests.program("Sleeper", Program.Load.WAITING, SLEEPER),
                Requests.program("Busy", Program.Load.COMPUTING, SLEEPER),
                Requests.program("Second", Program.Load.WAITING, SLEEPER.replace("done", "finished")));
        Batch race = admitted(desk.race(Requests.lesson(lab), lab, Map.of("millis", 600_000), ANN));
        assertEquals(
                List.of("Sleeper", "Second"),
                race.runs().stream().map(run -> run.request().program().name()).toList());
        for (Run run : race.runs()) {
            await(run, RunEvent.Started.class);
        }
        desk.stop(race.id(), ANN);
        for (Run run : race.runs()) {
            awaitOutcome(RunOutcome.Stopped.class, run);
            assertEquals(1, run.ended().orElseThrow().figures().maxOthers());
        }
    }

    @Test
    void stoppingABatchStartsNoneOfItsRuns() throws Exception {
        RunDesk desk = desk();
        Batch batch = admitted(desk.repeat(sleeper(600_000), 3, ANN));
        await(batch.runs().getFirst(), RunEvent.Started.class);
        desk.stop(batch.id(), ANN);
        for (Run run : batch.runs()) {
            awaitOutcome(RunOutcome.Stopped.class, run);
        }
        assertTrue(batch.runs().get(1).started().isEmpty());
    }

    @Test
    void theOldestAreForgottenButNeverOneThatIsWatched() throws Exception {
        RunDesk desk = desk(bounded(20, 20, 2));
        Run watched = admitted(desk.submit(sleeper(1), ANN, true));
        try (RunDesk.Watch _ = desk.watch(watched.id())) {
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                runs.add(admitted(desk.submit(sleeper(1), ANN, true)));
                awaitEnd(runs.getLast());
                // Its ticket is over just after its last event is written; the next start waits for that.
            }
            assertTrue(desk.find(watched.id()).isPresent());
            assertTrue(desk.find(runs.getFirst().id()).isEmpty());
            assertTrue(desk.find(runs.getLast().id()).isPresent());
        }
    }

    @Test
    void aClosedDeskHasEndedItsRunsAndLetsNobodyIn() throws Exception {
        RunDesk desk = desk();
        Run running = admitted(desk.submit(sleeper(600_000), ANN, false));
        await(running, RunEvent.Started.class);
        desk.close();
        assertInstanceOf(RunOutcome.Stopped.class, running.ended().orElseThrow().outcome());
        assertTrue(refused(desk.submit(sleeper(1), ANN, false)).contains("shutting down"));
    }
}
