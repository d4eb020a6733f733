package signalbox.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import signalbox.child.weave.Weaver;
import signalbox.child.weave.Woven;
import signalbox.wire.ClassBytes;
import signalbox.wire.Diagnostic;
import signalbox.wire.Order;
import signalbox.wire.Report;

/** Compiles programs in memory and weaves them; gets faster with each. For one thread at a time. */
final class JavaCompilation {

    private static final List<String> OPTIONS = List.of(
            // Not --release: that opens the JDK's list of its own past again for each compilation.
            "-source",
            "25",
            "--enable-preview",
            "-proc:none",
            "-g:source,lines",
            "-Xlint:all,-preview,-serial",
            "-Xdiags:compact",
            "-XDuseUnsharedTable=true");

    /** Diagnostics that are told; a reader fixes the first ones anyway. */
    private static final int MAX_DIAGNOSTICS = 50;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Weaver weaver = new Weaver();
    private final JavaFileManager platform =
            new PlatformFiles(compiler.getStandardFileManager(null, Locale.ENGLISH, null));

    /** {@link Report.Compiled} or {@link Report.Refused}. */
    Report compile(Order.Compile order) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<MemorySource> sources =
                order.sources().stream().map(MemorySource::new).toList();
        try (MemoryFiles files = new MemoryFiles(platform)) {
            boolean compiled;
            try {
                compiled = compiler.getTask(null, files, collector, OPTIONS, null, sources)
                        .call();
            } catch (StackOverflowError e) {
                return new Report.Refused(order.id(), List.of(tooDeep(order)));
            }
            List<Diagnostic> diagnostics = Diagnostics.of(collector.getDiagnostics(), MAX_DIAGNOSTICS);
            return compiled ? answer(order, files.classes(), diagnostics) : new Report.Refused(order.id(), diagnostics);
        }
    }

    private Report answer(Order.Compile order, List<ClassBytes> classes, List<Diagnostic> warnings) {
        List<String> mains = new ArrayList<>();
        for (ClassBytes each : classes) {
            if (MainClasses.hasMain(each)) {
                mains.add(each.name());
            }
        }
        Woven result = order.woven() ? weaver.weave(classes) : new Woven(classes, List.of(), 0, false);
        return new Report.Compiled(
                order.id(),
                mains,
                result.classes(),
                result.sites(),
                result.unknownCalls(),
                result.startsProcesses(),
                warnings);
    }

    private static Diagnostic tooDeep(Order.Compile order) {
        String file = order.sources().getFirst().name();
        return new Diagnostic(
                file,
                1,
                1,
                1,
                true,
                "compiler.err.stack.overflow",
                "an expression is nested too deeply to be compiled");
    }
}
