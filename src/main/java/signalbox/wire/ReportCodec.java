package signalbox.wire;

import java.util.ArrayList;
import java.util.List;
import signalbox.wire.Report.CpuSampled;
import signalbox.wire.Report.Deadlocked;
import signalbox.wire.Report.Ending;
import signalbox.wire.Report.Figures;
import signalbox.wire.Report.FromProcess;
import signalbox.wire.Report.Incomplete;
import signalbox.wire.Report.LaneClosed;
import signalbox.wire.Report.LaneOpened;
import signalbox.wire.Report.Printed;
import signalbox.wire.Report.ProcessEnded;
import signalbox.wire.Report.ProcessReady;
import signalbox.wire.Report.ProcessStarted;
import signalbox.wire.Report.Ready;
import signalbox.wire.Report.SpanClosed;
import signalbox.wire.Report.SpanOpened;
import signalbox.wire.Report.Spanned;
import signalbox.wire.Report.Started;
import signalbox.wire.Report.Threw;

/**
 * Reports as bytes and back. Texts of a runner's reports are cut at {@link #MAX_TEXT_CHARS}, so that any of them fits
 * into one frame that a pipe takes whole. Stateless and thread-safe.
 */
public final class ReportCodec {

    /** Longest text in a runner's report, in UTF-16 code units; what is longer is cut. */
    public static final int MAX_TEXT_CHARS = 1_000;

    /** Longest name of a lock in a ring, in UTF-16 code units, so that a whole ring fits into one frame. */
    private static final int MAX_LOCK_CHARS = 60;

    private static final int MAX_TEXT_BYTES = 3 * MAX_TEXT_CHARS;
    private static final LaneKind[] LANE_KINDS = LaneKind.values();
    private static final SpanKind[] SPAN_KINDS = SpanKind.values();
    private static final OutputStreamKind[] STREAM_KINDS = OutputStreamKind.values();

    private ReportCodec() {}

    /** That one report. */
    public static byte[] encode(Report report) {
        FieldOutput out = new FieldOutput();
        write(out, report);
        return out.toBytes();
    }

    /** All reports in that payload, which is a sequence of them; a {@link WireException} if it is anything else. */
    public static List<Report> decode(byte[] payload) throws WireException {
        FieldInput in = new FieldInput(payload);
        List<Report> reports = new ArrayList<>();
        while (in.hasMore()) {
            reports.add(read(in, true));
        }
        return reports;
    }

    private static void write(FieldOutput out, Report report) {
        switch (report) {
            case Ready r -> out.int8(1).int32(r.version()).int64(r.pid());
            case Started r -> out.int8(2).int64(r.at());
            case LaneOpened r ->
                lane(out, 3, r.lane())
                        .constant(LANE_KINDS, r.kind())
                        .clipped(r.name(), 200)
                        .int64(r.at());
            case LaneClosed r -> lane(out, 4, r.lane()).int64(r.at());
            case SpanOpened r ->
                span(out, 5, r.lane(), r.depth(), r.kind(), r.site(), r.detail(), r.other())
                        .int64(r.at());
            case SpanClosed r -> lane(out, 6, r.lane()).int32(r.depth()).int64(r.at());
            case Spanned r ->
                span(out, 7, r.lane(), r.depth(), r.kind(), r.site(), r.detail(), r.other())
                        .int64(r.from())
                        .int64(r.to());
            case CpuSampled r ->
                lane(out, 8, r.lane()).int64(r.from()).int64(r.to()).int64(r.cpuNanos());
            case Printed r ->
                lane(out, 9, r.lane())
                        .constant(STREAM_KINDS, r.stream())
                        .clipped(r.text(), MAX_TEXT_CHARS)
                        .bool(r.endsLine())
                        .int64(r.at());
            case ProcessStarted r ->
                out.int8(10)
                        .int32(r.process())
                        .int64(r.pid())
                        .clipped(r.command(), MAX_TEXT_CHARS)
                        .int32(r.parentLane())
                        .int32(r.site())
                        .int64(r.at());
            case ProcessReady r -> out.int8(11).int32(r.process()).int64(r.at());
            case ProcessEnded r ->
                out.int8(12).int32(r.process()).int32(r.exitCode()).int64(r.at());
            case FromProcess r -> write(out.int8(13).int32(r.process()), r.report());
            case Figures r ->
                out.int8(14)
                        .int64(r.cpuNanos())
                        .int64(r.peakHeapBytes())
                        .int32(r.platformThreads())
                        .int64(r.virtualThreads())
                        .int64(r.at());
            case Incomplete r -> out.int8(15).int64(r.droppedEvents()).int32(r.unknownCalls());
            case Threw r ->
                lane(out, 16, r.lane())
                        .clipped(r.exceptionClass(), 200)
                        .clipped(r.message(), MAX_TEXT_CHARS)
                        .bool(r.main())
                        .int64(r.at());
            case Ending r -> out.int8(17).int64(r.at());
            case Deadlocked r ->
                out.int8(20)
                        .list(r.ring(), ReportCodec::member)
                        .int32(r.length())
                        .int64(r.at());
            case Report.Compiled r -> CompileCodec.write(out.int8(18), r);
            case Report.Refused r -> CompileCodec.write(out.int8(19), r);
        }
    }

    private static Report read(FieldInput in, boolean outermost) throws WireException {
        int tag = in.int8();
        return switch (tag) {
            case 1 -> new Ready(in.int32(), in.int64());
            case 2 -> new Started(in.int64());
            case 3 -> new LaneOpened(in.int32(), in.constant(LANE_KINDS), text(in), in.int64());
            case 4 -> new LaneClosed(in.int32(), in.int64());
            case 5 ->
                new SpanOpened(
                        in.int32(), in.int32(), in.constant(SPAN_KINDS), in.int32(), text(in), in.int32(), in.int64());
            case 6 -> new SpanClosed(in.int32(), in.int32(), in.int64());
            case 7 ->
                new Spanned(
                        in.int32(),
                        in.int32(),
                        in.constant(SPAN_KINDS),
                        in.int32(),
                        text(in),
                        in.int32(),
                        in.int64(),
                        in.int64());
            case 8 -> new CpuSampled(in.int32(), in.int64(), in.int64(), in.int64());
            case 9 -> readPrinted(in);
            case 10 -> new ProcessStarted(in.int32(), in.int64(), text(in), in.int32(), in.int32(), in.int64());
            case 11 -> new ProcessReady(in.int32(), in.int64());
            case 12 -> new ProcessEnded(in.int32(), in.int32(), in.int64());
            case 13 -> readFromProcess(in, outermost);
            case 14 -> new Figures(in.int64(), in.int64(), in.int32(), in.int64(), in.int64());
            case 15 -> new Incomplete(in.int64(), in.int32());
            case 16 -> new Threw(in.int32(), text(in), text(in), in.bool(), in.int64());
            case 17 -> new Ending(in.int64());
            case 18 -> CompileCodec.readCompiled(in);
            case 19 -> CompileCodec.readRefused(in);
            case 20 ->
                new Deadlocked(in.list(Deadlocked.MOST_MEMBERS, ReportCodec::readMember), in.int32(), in.int64());
            default -> throw new WireException("There is no report with the tag %d.".formatted(tag));
        };
    }

    private static Printed readPrinted(FieldInput in) throws WireException {
        int lane = in.int32();
        OutputStreamKind stream = in.constant(STREAM_KINDS);
        return new Printed(stream, text(in), in.bool(), lane, in.int64());
    }

    private static FromProcess readFromProcess(FieldInput in, boolean outermost) throws WireException {
        if (!outermost) {
            throw new WireException("A report of a process was nested in another one.");
        }
        return new FromProcess(in.int32(), read(in, false));
    }

    private static void member(FieldOutput out, Deadlocked.Member member) {
        out.int32(member.lane())
                .clipped(member.lock(), MAX_LOCK_CHARS)
                .int32(member.waitsAt())
                .int32(member.tookAt());
    }

    private static Deadlocked.Member readMember(FieldInput in) throws WireException {
        return new Deadlocked.Member(in.int32(), text(in), in.int32(), in.int32());
    }

    private static FieldOutput lane(FieldOutput out, int tag, int lane) {
        return out.int8(tag).int32(lane);
    }

    private static FieldOutput span(
            FieldOutput out, int tag, int lane, int depth, SpanKind kind, int site, String detail, int other) {
        return lane(out, tag, lane)
                .int32(depth)
                .constant(SPAN_KINDS, kind)
                .int32(site)
                .clipped(detail, MAX_TEXT_CHARS)
                .int32(other);
    }

    private static String text(FieldInput in) throws WireException {
        return in.text(MAX_TEXT_BYTES);
    }
}
