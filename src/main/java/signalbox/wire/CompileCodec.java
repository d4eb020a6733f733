package signalbox.wire;

/** The compiler's two answers as fields. Stateless and thread-safe. */
final class CompileCodec {

    private static final int MAX_SITES = 100_000;
    private static final int MAX_DIAGNOSTICS = 1_000;
    private static final int MAX_MESSAGE_CHARS = 4_000;
    private static final int MAX_MESSAGE_BYTES = 3 * MAX_MESSAGE_CHARS;

    private CompileCodec() {}

    static void write(FieldOutput out, Report.Compiled report) {
        out.int64(report.id())
                .list(report.mainClasses(), FieldOutput::text)
                .list(report.classes(), OrderCodec::writeClass)
                .list(report.sites(), CompileCodec::writeSite)
                .int32(report.unknownCalls())
                .bool(report.startsProcesses())
                .list(report.warnings(), CompileCodec::writeDiagnostic);
    }

    static void write(FieldOutput out, Report.Refused report) {
        out.int64(report.id()).list(report.diagnostics(), CompileCodec::writeDiagnostic);
    }

    static Report.Compiled readCompiled(FieldInput in) throws WireException {
        return new Report.Compiled(
                in.int64(),
                in.list(OrderCodec.MAX_CLASSES, i -> i.text(OrderCodec.MAX_NAME_BYTES)),
                in.list(OrderCodec.MAX_CLASSES, OrderCodec::readClass),
                in.list(MAX_SITES, CompileCodec::readSite),
                in.int32(),
                in.bool(),
                in.list(MAX_DIAGNOSTICS, CompileCodec::readDiagnostic));
    }

    static Report.Refused readRefused(FieldInput in) throws WireException {
        return new Report.Refused(in.int64(), in.list(MAX_DIAGNOSTICS, CompileCodec::readDiagnostic));
    }

    private static void writeSite(FieldOutput out, CallSite site) {
        out.text(site.file()).text(site.method()).text(site.call()).int32(site.line());
    }

    private static CallSite readSite(FieldInput in) throws WireException {
        return new CallSite(name(in), name(in), name(in), in.int32());
    }

    private static void writeDiagnostic(FieldOutput out, Diagnostic diagnostic) {
        out.text(diagnostic.file())
                .int32(diagnostic.line())
                .int32(diagnostic.column())
                .int32(diagnostic.length())
                .bool(diagnostic.error())
                .text(diagnostic.code())
                .clipped(diagnostic.message(), MAX_MESSAGE_CHARS);
    }

    private static Diagnostic readDiagnostic(FieldInput in) throws WireException {
        return new Diagnostic(
                name(in), in.int32(), in.int32(), in.int32(), in.bool(), name(in), in.text(MAX_MESSAGE_BYTES));
    }

    private static String name(FieldInput in) throws WireException {
        return in.text(OrderCodec.MAX_NAME_BYTES);
    }
}
