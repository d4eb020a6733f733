package signalbox.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import signalbox.wire.Report;

/**
 * From what a child tells to the events of a run. Trusts nothing: lanes must exist, times must lie within the run,
 * spans must be consistent, texts and counts are bounded; what cannot be is a {@link BadReport}. Once events were
 * dropped, by the child or here, what refers to them is dropped too. Not thread-safe.
 */
final class Translator {

    /** So many times the events that are kept may be told before the site listens no longer. */
    private static final int PATIENCE = 10;

    private final int unknownCalls;
    private final RunLimits limits;
    private final RunClock clock;
    private final PictureReports picture;
    private final Totals totals = new Totals();
    private final Output output;
    private final List<RunEvent> events = new ArrayList<>();
    private RunEvent.Incomplete told = new RunEvent.Incomplete(0, 0);
    private long reports;
    private Report.@Nullable Threw threw;
    private @Nullable Long ending;

    Translator(Report.Compiled program, RunLimits limits, RunClock clock) {
        this.unknownCalls = program.unknownCalls();
        this.limits = limits;
        this.clock = clock;
        this.output = new Output(limits);
        this.picture = new PictureReports(program.sites(), limits.events(), clock, totals, events);
    }

    /** The events that this report makes, in order; often none. */
    List<RunEvent> translate(Report report) {
        if (++reports > (long) PATIENCE * limits.events()) {
            throw new BadReport("The program's process told more than a run can have to tell.");
        }
        events.clear();
        if (report instanceof Report.FromProcess(int process, Report inner)) {
            fromProcess(process, inner);
        } else {
            translate(0, report);
        }
        return List.copyOf(events);
    }

    private void fromProcess(int process, Report report) {
        // Its lanes are closed when it has ended: only totals can still be taken.
        if (!picture.processes().isOver(process) || report instanceof Report.Figures) {
            translate(process, report);
        }
    }

    private void translate(int process, Report report) {
        switch (report) {
            case Report.Started start -> started(process, start);
            case Report.LaneOpened lane -> picture.take(process, lane);
            case Report.LaneClosed lane -> picture.take(process, lane);
            case Report.SpanOpened span -> picture.take(process, span);
            case Report.SpanClosed span -> picture.take(process, span);
            case Report.Spanned span -> picture.take(process, span);
            case Report.CpuSampled sample -> picture.take(process, sample);
            case Report.Printed text -> printed(process, text);
            case Report.Deadlocked ring -> picture.take(process, ring);
            case Report.ProcessStarted start -> picture.take(process, start);
            case Report.ProcessReady ready -> picture.processes().ready(ready);
            case Report.ProcessEnded end -> picture.processes().ended(end);
            case Report.Figures figures -> totals.take(process, figures);
            case Report.Incomplete missing -> totals.take(process, missing);
            case Report.Threw exception -> threw(process, exception);
            case Report.Ending end -> ending(process, end);
            case Report.Ready _, Report.Compiled _, Report.Refused _, Report.FromProcess _ ->
                throw new BadReport("The program's process told something that a running program never tells.");
        }
    }

    private void started(int process, Report.Started start) {
        // When a process of the program began is told by the runner that started it.
        if (process == 0) {
            clock.start(start.at());
        }
        tellIncomplete();
    }

    private void printed(int process, Report.Printed told) {
        long at = clock.within(told.at());
        if (output.reached().isPresent()) {
            return;
        }
        output.take(told, picture.lane(process, told.lane()), at).ifPresent(events::add);
        output.reached().ifPresent(sentence -> events.add(new RunEvent.OutputCut(sentence)));
    }

    private void threw(int process, Report.Threw told) {
        if (process == 0 && told.main()) {
            threw = told;
        }
    }

    private void ending(int process, Report.Ending told) {
        if (process == 0) {
            ending = clock.within(told.at());
        }
    }

    private void tellIncomplete() {
        RunEvent.Incomplete now =
                new RunEvent.Incomplete(picture.dropped(), Math.max(unknownCalls, totals.unknownCalls()));
        if (!now.equals(told)) {
            told = now;
            events.add(now);
        }
    }

    /** What is left to tell when the run is over. */
    List<RunEvent> last() {
        events.clear();
        tellIncomplete();
        return List.copyOf(events);
    }

    Totals totals() {
        return totals;
    }

    Output output() {
        return output;
    }

    /** How many processes the program started. */
    int processes() {
        return picture.processes().count();
    }

    /** The exception that left main, if one did. */
    Optional<Report.Threw> exception() {
        return Optional.ofNullable(threw);
    }

    /** When the program's end began, in nanoseconds since main was called, if it told. */
    OptionalLong end() {
        return ending == null ? OptionalLong.empty() : OptionalLong.of(ending);
    }
}
