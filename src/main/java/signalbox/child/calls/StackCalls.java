package signalbox.child.calls;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import signalbox.child.trace.Trace;

/**
 * Stand-ins for looking at stack traces: the program sees its own, without the frames of stand-ins.
 */
public final class StackCalls {

    private StackCalls() {}

    public static StackTraceElement[] getStackTrace(Throwable thrown, int site) {
        Trace.clean(thrown);
        return thrown.getStackTrace();
    }

    public static void printStackTrace(Throwable thrown, int site) {
        Trace.clean(thrown);
        thrown.printStackTrace();
    }

    public static void printStackTrace(Throwable thrown, PrintStream out, int site) {
        Trace.clean(thrown);
        thrown.printStackTrace(out);
    }

    public static void printStackTrace(Throwable thrown, PrintWriter out, int site) {
        Trace.clean(thrown);
        thrown.printStackTrace(out);
    }

    public static StackTraceElement[] getStackTrace(Thread thread, int site) {
        return Trace.cleaned(thread.getStackTrace());
    }

    @Replaces(staticOf = Thread.class)
    public static Map<Thread, StackTraceElement[]> getAllStackTraces(int site) {
        Map<Thread, StackTraceElement[]> traces = Thread.getAllStackTraces();
        traces.replaceAll((_, frames) -> Trace.cleaned(frames));
        return traces;
    }
}
