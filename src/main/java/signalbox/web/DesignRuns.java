package signalbox.web;

import java.util.List;
import java.util.Optional;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunFigures;
import signalbox.run.RunOutcome;
import signalbox.run.RunRequest;
import signalbox.wire.CallSite;
import signalbox.wire.Diagnostic;
import signalbox.wire.LaneKind;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.SpanKind;

/** Runs that never were, one in each state that a panel can show. Stateless and thread-safe. */
final class DesignRuns {

    private static final int ROUNDS = 8;
    private static final int CROWD = 120;

    private DesignRuns() {}

    /** All of them, as if they were runs of these, taken in turn. */
    static List<Run> of(List<RunRequest> requests) {
        RunRequest request = requests.getFirst();
        RunRequest other = requests.getLast();
        return List.of(
                new DesignTale().queued(2).run("queued", request),
                running().run("running", request),
                threads()
                        .ended(new RunOutcome.Finished("Finished, and the result is right."))
                        .run("finished", request),
                virtual()
                        .ended(new RunOutcome.WrongResult("Finished, but the last line is not the one that is right."))
                        .run("wrong", other),
                failed().run("failed", request),
                threads().ended(new RunOutcome.Stopped("Stopped.")).run("stopped", request),
                limited().run("limited", other),
                deadlocked().run("deadlocked", request),
                refused().run("refused", request),
                processes()
                        .ended(new RunOutcome.TimedOut("Ended after 60 seconds, the longest that a run may take."))
                        .run("timedout", request),
                crowd().ended(new RunOutcome.Finished("Finished.")).run("crowd", other));
    }

    private static DesignTale running() {
        DesignTale tale = new DesignTale().started();
        int main = tale.lane(LaneKind.PLATFORM, "main");
        return tale.did(main, SpanKind.WORKING, 0, 40)
                .did(main, SpanKind.IO, 40, 130)
                .printed(main, 131, "page 1: 10966 bytes", OutputStreamKind.OUT)
                .does(main, SpanKind.IO, 135);
    }

    private static DesignTale threads() {
        DesignTale tale = new DesignTale().started();
        int main = tale.lane(LaneKind.PLATFORM, "main");
        tale.did(main, SpanKind.WORKING, 0, 30).did(main, SpanKind.THREAD, 30, 800);
        int busy = tale.lane(LaneKind.PLATFORM, "busy");
        tale.did(busy, SpanKind.WORKING, 0, 400)
                .happened(new RunEvent.CpuSampled(busy, 0, DesignTale.nanos(200), 0.4))
                .happened(new RunEvent.CpuSampled(busy, DesignTale.nanos(200), DesignTale.nanos(400), 0.9));
        for (int worker = 1; worker <= 4; worker++) {
            int lane = tale.lane(LaneKind.PLATFORM, "worker-" + worker);
            for (int round = 0; round < ROUNDS; round++) {
                long from = 40 + worker * 3L + round * 92L;
                tale.did(lane, SpanKind.IO, from, from + 84).did(lane, SpanKind.WORKING, from + 84, from + 92);
            }
        }
        tale.printed(main, 801, "40 pages, 224840 bytes", OutputStreamKind.OUT);
        return tale;
    }

    private static DesignTale virtual() {
        DesignTale tale = new DesignTale().started();
        tale.lane(LaneKind.CARRIER, "carrier-1");
        for (int number = 1; number <= 6; number++) {
            int lane = tale.lane(LaneKind.VIRTUAL, "virtual-" + number);
            tale.did(lane, SpanKind.READY, 0, number * 9L)
                    .did(lane, SpanKind.LOCK, number * 9L, number * 20L)
                    .did(lane, SpanKind.SLEEPING, number * 20L, 150);
        }
        return tale;
    }

    private static DesignTale failed() {
        DesignTale tale = new DesignTale().started();
        int main = tale.lane(LaneKind.PLATFORM, "main");
        return tale.did(main, SpanKind.WORKING, 0, 12)
                .printed(main, 12, "java.lang.ArithmeticException: / by zero", OutputStreamKind.ERR)
                .ended(new RunOutcome.Failed("An exception left main: ArithmeticException, / by zero."));
    }

    private static DesignTale limited() {
        DesignTale tale = threads();
        return tale.happened(new RunEvent.OutputCut("What it printed after 5,000 lines is not kept."))
                .happened(new RunEvent.Incomplete(1200, 3))
                .ended(new RunOutcome.LimitReached("It wanted more than 20,000 threads. Start fewer."));
    }

    private static DesignTale deadlocked() {
        DesignTale tale = new DesignTale().started();
        int left = tale.lane(LaneKind.PLATFORM, "left");
        int right = tale.lane(LaneKind.PLATFORM, "right");
        CallSite waits = new CallSite("Main.java", "eat", "lock", 9);
        CallSite took = new CallSite("Main.java", "eat", "lock", 7);
        var ring = List.of(
                new RunEvent.Deadlocked.Member(left, "left", "fork 1", waits, took),
                new RunEvent.Deadlocked.Member(right, "right", "fork 2", waits, took));
        return tale.did(left, SpanKind.WORKING, 0, 20)
                .did(right, SpanKind.WORKING, 0, 25)
                .did(left, SpanKind.LOCK, 20, 300)
                .did(right, SpanKind.LOCK, 25, 300)
                .happened(new RunEvent.Deadlocked(ring, 2, DesignTale.nanos(26)))
                .ended(new RunOutcome.Deadlocked("Two threads wait for one another, and none can ever go on."));
    }

    private static DesignTale refused() {
        Diagnostic missing = new Diagnostic("Main.java", 4, 9, 5, true, "compiler.err.expected", "';' expected");
        Diagnostic unknown = new Diagnostic(
                "Main.java",
                7,
                13,
                7,
                true,
                "compiler.err.cant.resolve",
                "cannot find symbol\n  symbol: variable threads");
        return new DesignTale()
                .queued(0)
                .happened(new RunEvent.Ended(
                        new RunOutcome.NotCompiled(
                                "It does not compile, so it was not run.", List.of(missing, unknown)),
                        new RunFigures(0, 0, 0, 0, 0, 0, 0, 0, Optional.empty())));
    }

    private static DesignTale processes() {
        DesignTale tale = new DesignTale().started();
        int main = tale.lane(LaneKind.PLATFORM, "main");
        tale.did(main, SpanKind.WORKING, 0, 20).did(main, SpanKind.IO, 20, 600);
        for (int number = 1; number <= 2; number++) {
            int lane = tale.process("java Fetch", 20L * number, 220);
            tale.did(lane, SpanKind.IO, 220, 560).processEnds(580);
        }
        return tale;
    }

    private static DesignTale crowd() {
        DesignTale tale = new DesignTale().started();
        for (int number = 0; number < CROWD; number++) {
            int lane = tale.lane(LaneKind.PLATFORM, "t" + number);
            tale.did(lane, SpanKind.WORKING, number, number + 40L)
                    .did(lane, SpanKind.IO, number + 40L, number + 160L)
                    .did(lane, SpanKind.LOCK, number + 160L, number + 200L);
        }
        return tale;
    }
}
