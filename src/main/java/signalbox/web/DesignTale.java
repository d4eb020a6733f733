package signalbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import signalbox.run.Conditions;
import signalbox.run.Run;
import signalbox.run.RunEvent;
import signalbox.run.RunFigures;
import signalbox.run.RunId;
import signalbox.run.RunOutcome;
import signalbox.run.RunRequest;
import signalbox.run.Theory;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.SpanKind;

/** A run that never was, told event by event. Times are milliseconds since main. Not thread-safe. */
final class DesignTale {

    private static final int ID_LENGTH = 26;
    private static final CallSite SITE = new CallSite("Threads.java", "main", "invokeAll", 12);

    private final List<RunEvent> told = new ArrayList<>();
    private int lanes;
    private int processes;
    private int spans;
    private long end;

    DesignTale started() {
        told.add(new RunEvent.Queued(0));
        told.add(new RunEvent.Started(new Conditions(0, true, 2, "25.0.3")));
        return this;
    }

    DesignTale queued(int place) {
        told.add(new RunEvent.Queued(place));
        return this;
    }

    /** A thread of the program's latest process. */
    int lane(LaneKind kind, String name) {
        told.add(new RunEvent.LaneOpened(lanes, processes, kind, name, nanos(0)));
        return lanes++;
    }

    /** A process, with the thread that appears in it at that time. */
    int process(String name, long from, long at) {
        processes++;
        told.add(new RunEvent.ProcessStarted(processes, name, 0, nanos(from)));
        told.add(new RunEvent.LaneOpened(lanes, processes, LaneKind.PLATFORM, "main", nanos(from)));
        did(lanes, SpanKind.STARTING, from, at);
        return lanes++;
    }

    DesignTale processEnds(long at) {
        told.add(new RunEvent.ProcessEnded(processes, OptionalInt.of(0), nanos(at)));
        return this;
    }

    DesignTale did(int lane, SpanKind kind, long from, long to) {
        told.add(new RunEvent.Spanned(spans++, lane, 0, kind, SITE, "", -1, nanos(from), nanos(to)));
        end = Math.max(end, to);
        return this;
    }

    DesignTale does(int lane, SpanKind kind, long from) {
        told.add(new RunEvent.SpanOpened(spans++, lane, 0, kind, SITE, "", -1, nanos(from)));
        return this;
    }

    DesignTale printed(int lane, long at, String line, OutputStreamKind stream) {
        told.add(new RunEvent.Printed(stream, line, true, lane, nanos(at)));
        return this;
    }

    DesignTale happened(RunEvent event) {
        told.add(event);
        return this;
    }

    DesignTale ended(RunOutcome outcome) {
        RunFigures figures = new RunFigures(
                nanos(end),
                nanos(end / 20),
                18_000_000,
                lanes,
                0,
                processes,
                0,
                0.07,
                Optional.of(new Theory("⌈40 / 5⌉ × 89", 712)));
        told.add(new RunEvent.Ended(outcome, figures));
        return this;
    }

    /** @param name lower-case letters, which its id begins with */
    Run run(String name, RunRequest request) {
        String id = name + "a".repeat(ID_LENGTH - name.length());
        return Run.told(new RunId(id), request, Instant.EPOCH, told);
    }

    static long nanos(long millis) {
        return millis * 1_000_000;
    }
}
