package signalbox.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.wire.CallSite;
import signalbox.wire.LaneKind;
import signalbox.wire.Report;

/**
 * What the picture is made of: lanes, spans and shares of cores, checked and numbered over the whole run. Nothing new
 * is kept beyond the limit on events; what is open can always be closed. Not thread-safe.
 */
final class PictureReports {

    private static final CallSite UNKNOWN = new CallSite("", "", "", 0);

    private final List<CallSite> sites;
    private final int limit;
    private final RunClock clock;
    private final Totals totals;
    private final List<RunEvent> events;
    private final Lanes lanes = new Lanes();
    private final Processes processes;
    private long asked;
    private long dropped;

    /**
     * @param limit most events that are kept
     * @param totals say whether the child itself dropped events
     * @param events where the events go
     */
    PictureReports(List<CallSite> sites, int limit, RunClock clock, Totals totals, List<RunEvent> events) {
        this.sites = sites;
        this.limit = limit;
        this.clock = clock;
        this.totals = totals;
        this.events = events;
        this.processes = new Processes(lanes, clock, events);
    }

    Processes processes() {
        return processes;
    }

    /** The run's number of a lane, −1 if there is none. */
    int lane(int process, int lane) {
        return lanes.number(process, lane);
    }

    void take(int process, Report.LaneOpened told) {
        long at = clock.within(told.at());
        Lanes.Lane waiting = processes.takeFirstLane(process, at);
        if (waiting == null && full()) {
            return;
        }
        Lanes.Lane lane = lanes.open(process, told.lane(), waiting);
        String name = Texts.bounded(told.name(), Texts.NAME);
        lane.name(name.isBlank() ? (told.kind() == LaneKind.VIRTUAL ? "virtual " : "thread ") + lane.number() : name);
        if (waiting == null) {
            events.add(new RunEvent.LaneOpened(lane.number(), process, told.kind(), name, at));
        }
    }

    void take(int process, Report.LaneClosed told) {
        long at = clock.within(told.at());
        Lanes.Lane lane = known(process, told.lane());
        if (lane != null) {
            processes.closeLane(lane, at);
        }
    }

    void take(int process, Report.SpanOpened told) {
        long at = clock.within(told.at());
        Lanes.checkDepth(told.depth());
        Lanes.Lane lane = known(process, told.lane());
        if (lane == null || full()) {
            return;
        }
        if (lanes.isOpen(lane, told.depth())) {
            throw new BadReport("The program's process told that a span began within itself.");
        }
        events.add(new RunEvent.SpanOpened(
                lanes.openSpan(lane, told.depth()),
                lane.number(),
                told.depth(),
                told.kind(),
                site(told.site()),
                Texts.bounded(told.detail(), Texts.NAME),
                lanes.number(process, told.other()),
                at));
    }

    void take(int process, Report.SpanClosed told) {
        long at = clock.within(told.at());
        Lanes.Lane lane = known(process, told.lane());
        if (lane == null) {
            return;
        }
        if (!lanes.isOpen(lane, told.depth()) && !incomplete()) {
            throw new BadReport("The program's process told of the end of a span that was not open.");
        }
        processes.closeSpans(lane, told.depth(), at);
    }

    void take(int process, Report.Spanned told) {
        long from = clock.within(told.from());
        long to = clock.within(told.to());
        Lanes.checkDepth(told.depth());
        if (to < from) {
            throw new BadReport("The program's process told of a span that ends before it begins.");
        }
        Lanes.Lane lane = known(process, told.lane());
        if (lane == null || full()) {
            return;
        }
        events.add(new RunEvent.Spanned(
                lanes.nextSpan(),
                lane.number(),
                told.depth(),
                told.kind(),
                site(told.site()),
                Texts.bounded(told.detail(), Texts.NAME),
                lanes.number(process, told.other()),
                from,
                to));
    }

    void take(int process, Report.CpuSampled told) {
        long from = clock.within(told.from());
        long to = clock.within(told.to());
        if (to < from || told.cpuNanos() < 0) {
            throw new BadReport("The program's process told of CPU time that cannot be.");
        }
        Lanes.Lane lane = known(process, told.lane());
        if (lane != null && from < to && !full()) {
            double share = Math.min(1, (double) told.cpuNanos() / (to - from));
            events.add(new RunEvent.CpuSampled(lane.number(), from, to, share));
        }
    }

    void take(int process, Report.Deadlocked told) {
        long at = clock.within(told.at());
        int size = told.ring().size();
        boolean whole = told.length() == size;
        boolean cut = size == Report.Deadlocked.MOST_MEMBERS && told.length() > size;
        long lanesNamed = told.ring().stream()
                .map(Report.Deadlocked.Member::lane)
                .distinct()
                .count();
        if (size == 0 || !(whole || cut) || lanesNamed != size) {
            throw new BadReport("The program's process told of a deadlock that cannot be.");
        }
        List<RunEvent.Deadlocked.Member> ring = new ArrayList<>();
        for (Report.Deadlocked.Member member : told.ring()) {
            Lanes.Lane lane = known(process, member.lane());
            if (lane == null) {
                return;
            }
            ring.add(new RunEvent.Deadlocked.Member(
                    lane.number(),
                    lane.name(),
                    Texts.bounded(member.lock(), Texts.NAME),
                    site(member.waitsAt()),
                    site(member.tookAt())));
        }
        if (!full()) {
            events.add(new RunEvent.Deadlocked(ring, told.length(), at));
        }
    }

    void take(int process, Report.ProcessStarted told) {
        // A process of a process is seen by the operating system only: it has no number within the run.
        if (process == 0 && !full()) {
            processes.started(told, site(told.site()));
        }
    }

    /** The lane, or null if it was dropped: what is told of it is dropped too then, and counted. */
    private Lanes.@Nullable Lane known(int process, int lane) {
        Lanes.Lane found = lanes.find(process, lane);
        if (found != null) {
            return found;
        }
        if (!incomplete()) {
            throw new BadReport("The program's process told of a thread that it had not named.");
        }
        dropped++;
        return null;
    }

    private CallSite site(int number) {
        if (number < -1 || number >= sites.size()) {
            throw new BadReport("The program's process told of a place that is not in the program.");
        }
        return number < 0 ? UNKNOWN : sites.get(number);
    }

    /** Whether no further event is kept; counts the one that is about to be kept or dropped. */
    private boolean full() {
        if (asked < limit) {
            asked++;
            return false;
        }
        dropped++;
        return true;
    }

    private boolean incomplete() {
        return dropped() > 0;
    }

    /** How many events are missing, whether the child dropped them or this. */
    long dropped() {
        return dropped + totals.dropped();
    }
}
