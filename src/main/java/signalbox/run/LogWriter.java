package signalbox.run;

import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import signalbox.wire.CallSite;
import signalbox.wire.Diagnostic;
import signalbox.wire.SpanKind;

/**
 * Events of one log as fields, which {@link LogReader} reads: what an event is comes first, as a number that never
 * changes its meaning. A place in the program is written once and named by its number from then on. Not thread-safe.
 */
final class LogWriter {

    /** What is longer is cut: three bytes a character stay within what a text may have. */
    private static final int MOST_CHARS = 20_000;

    private final DataOutput out;
    private final Map<CallSite, Integer> sites = new HashMap<>();

    LogWriter(DataOutput out) {
        this.out = out;
    }

    void write(RunEvent event) throws IOException {
        switch (event) {
            case RunEvent.Queued e -> tag(1).ints(e.place());
            case RunEvent.Started e -> tag(2).conditions(e.conditions());
            case RunEvent.LaneOpened e ->
                tag(3).ints(e.lane(), e.process())
                        .constant(e.kind())
                        .text(e.name())
                        .longs(e.at());
            case RunEvent.LaneClosed e -> tag(4).ints(e.lane()).longs(e.at());
            case RunEvent.SpanOpened e ->
                tag(5).span(e.span(), e.lane(), e.depth(), e.kind(), e.site(), e.detail(), e.other())
                        .longs(e.at());
            case RunEvent.SpanClosed e -> tag(6).ints(e.span(), e.lane()).longs(e.at());
            case RunEvent.Spanned e ->
                tag(7).span(e.span(), e.lane(), e.depth(), e.kind(), e.site(), e.detail(), e.other())
                        .longs(e.from(), e.to());
            case RunEvent.CpuSampled e ->
                tag(8).ints(e.lane()).longs(e.from(), e.to()).number(e.share());
            case RunEvent.Printed e ->
                tag(9).constant(e.stream())
                        .text(e.text())
                        .flag(e.endsLine())
                        .ints(e.lane())
                        .longs(e.at());
            case RunEvent.OutputCut e -> tag(10).text(e.sentence());
            case RunEvent.ProcessStarted e ->
                tag(11).ints(e.process()).text(e.command()).ints(e.parentLane()).longs(e.at());
            case RunEvent.ProcessEnded e ->
                tag(12).ints(e.process()).code(e.exitCode()).longs(e.at());
            case RunEvent.Incomplete e -> tag(13).longs(e.droppedEvents()).ints(e.unknownCalls());
            case RunEvent.Deadlocked e ->
                tag(14).ring(e.ring()).ints(e.length()).longs(e.at());
            case RunEvent.Ended e -> tag(15).outcome(e.outcome()).figures(e.figures());
        }
    }

    private LogWriter tag(int number) throws IOException {
        out.writeByte(number);
        return this;
    }

    private LogWriter ints(int... values) throws IOException {
        for (int value : values) {
            out.writeInt(value);
        }
        return this;
    }

    private LogWriter longs(long... values) throws IOException {
        for (long value : values) {
            out.writeLong(value);
        }
        return this;
    }

    private LogWriter number(double value) throws IOException {
        out.writeDouble(value);
        return this;
    }

    private LogWriter flag(boolean value) throws IOException {
        out.writeBoolean(value);
        return this;
    }

    private LogWriter text(String text) throws IOException {
        out.writeUTF(text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS));
        return this;
    }

    private LogWriter constant(Enum<?> constant) throws IOException {
        return text(constant.name());
    }

    private LogWriter code(OptionalInt exitCode) throws IOException {
        return flag(exitCode.isPresent()).ints(exitCode.orElse(0));
    }

    private LogWriter conditions(Conditions conditions) throws IOException {
        return ints(conditions.others())
                .flag(conditions.warmJvm())
                .ints(conditions.cores())
                .text(conditions.java());
    }

    private LogWriter span(int span, int lane, int depth, SpanKind kind, CallSite site, String detail, int other)
            throws IOException {
        return ints(span, lane, depth).constant(kind).site(site).text(detail).ints(other);
    }

    private LogWriter site(CallSite site) throws IOException {
        Integer known = sites.putIfAbsent(site, sites.size());
        if (known != null) {
            return ints(known);
        }
        return ints(sites.size() - 1)
                .text(site.file())
                .text(site.method())
                .text(site.call())
                .ints(site.line());
    }

    private LogWriter ring(List<RunEvent.Deadlocked.Member> ring) throws IOException {
        ints(ring.size());
        for (RunEvent.Deadlocked.Member member : ring) {
            ints(member.lane())
                    .text(member.thread())
                    .text(member.lock())
                    .site(member.waitsAt())
                    .site(member.tookAt());
        }
        return this;
    }

    private LogWriter outcome(RunOutcome outcome) throws IOException {
        text(outcome.kind()).text(outcome.sentence());
        List<Diagnostic> errors = outcome instanceof RunOutcome.NotCompiled refused ? refused.errors() : List.of();
        ints(errors.size());
        for (Diagnostic error : errors) {
            text(error.file())
                    .ints(error.line(), error.column(), error.length())
                    .flag(error.error())
                    .text(error.code())
                    .text(error.message());
        }
        return this;
    }

    private LogWriter figures(RunFigures figures) throws IOException {
        longs(figures.wallNanos(), figures.cpuNanos(), figures.peakHeapBytes())
                .ints(figures.platformThreads())
                .longs(figures.virtualThreads())
                .ints(figures.processes(), figures.maxOthers())
                .number(figures.siteCpuShare());
        Optional<Theory> theory = figures.theory();
        flag(theory.isPresent());
        if (theory.isPresent()) {
            text(theory.get().written()).number(theory.get().millis());
        }
        return this;
    }
}
