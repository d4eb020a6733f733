package signalbox.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.Report;
import signalbox.wire.SpanKind;

/**
 * The processes that a program started. Each has a lane from its start on; a Java program of the same folder begins
 * there with a span STARTING, and its first thread goes on in the same lane. Of another program nothing is known but
 * that it runs. Not thread-safe.
 */
final class Processes {

    /** One process. */
    private static final class Child {
        private final Lanes.Lane lane;
        private boolean ready;
        private boolean firstLaneTaken;
        private boolean ended;

        private Child(Lanes.Lane lane) {
            this.lane = lane;
        }
    }

    private final Lanes lanes;
    private final RunClock clock;
    private final List<RunEvent> events;
    private final Map<Integer, Child> children = new HashMap<>();

    /**
     * @param events where the events go
     */
    Processes(Lanes lanes, RunClock clock, List<RunEvent> events) {
        this.lanes = lanes;
        this.clock = clock;
        this.events = events;
    }

    int count() {
        return children.size();
    }

    /** Whether that process has ended; what it told itself may come too late. Throws if there is no such process. */
    boolean isOver(int process) {
        return child(process).ended;
    }

    private Child child(int process) {
        Child child = children.get(process);
        if (child == null) {
            throw new BadReport("The program's process told of a process that it had not started.");
        }
        return child;
    }

    void started(Report.ProcessStarted told, CallSite site) {
        long at = clock.within(told.at());
        if (told.process() < 1 || children.containsKey(told.process())) {
            throw new BadReport("The program's process gave a process the number " + told.process() + ".");
        }
        Lanes.Lane lane = lanes.openUnnamed();
        children.put(told.process(), new Child(lane));
        String command = Texts.bounded(told.command(), Texts.NAME);
        ProcessCommand name = ProcessCommand.of(command);
        int parent = lanes.number(0, told.parentLane());
        events.add(new RunEvent.ProcessStarted(told.process(), command, parent, at));
        events.add(new RunEvent.LaneOpened(lane.number(), told.process(), LaneKind.PROCESS, name.name(), at));
        SpanKind kind = name.java() ? SpanKind.STARTING : SpanKind.WORKING;
        events.add(new RunEvent.SpanOpened(lanes.openSpan(lane, 0), lane.number(), 0, kind, site, command, parent, at));
    }

    void ready(Report.ProcessReady told) {
        long at = clock.within(told.at());
        Child child = child(told.process());
        if (child.ready) {
            throw new BadReport("The program's process told twice that a process is ready.");
        }
        child.ready = true;
        closeSpans(child.lane, 0, at);
    }

    /** The lane that the process's first thread goes on in from then on; null for every further thread. */
    Lanes.@Nullable Lane takeFirstLane(int process, long at) {
        Child child = children.get(process);
        if (child == null || child.firstLaneTaken) {
            return null;
        }
        child.firstLaneTaken = true;
        // It has a thread, so it is no longer starting, whether or not it said so.
        closeSpans(child.lane, 0, at);
        return child.lane;
    }

    void ended(Report.ProcessEnded told) {
        long at = clock.within(told.at());
        Child child = child(told.process());
        if (child.ended) {
            throw new BadReport("The program's process told twice that a process ended.");
        }
        child.ended = true;
        closeLane(child.lane, at);
        lanes.of(told.process()).forEach(lane -> closeLane(lane, at));
        events.add(new RunEvent.ProcessEnded(told.process(), OptionalInt.of(told.exitCode()), at));
    }

    /** Ends what is open on the lane, and the lane, unless it is closed already. */
    void closeLane(Lanes.Lane lane, long at) {
        closeSpans(lane, 0, at);
        if (lanes.close(lane)) {
            events.add(new RunEvent.LaneClosed(lane.number(), at));
        }
    }

    void closeSpans(Lanes.Lane lane, int depth, long at) {
        lanes.closeSpans(lane, depth).forEach(span -> events.add(new RunEvent.SpanClosed(span, lane.number(), at)));
    }
}
