package signalbox.child.calls;

import signalbox.child.trace.Trace;

/**
 * Stand-ins for ending the JVM: what was noted is sent before.
 */
public final class ExitCalls {

    private ExitCalls() {}

    @Replaces(staticOf = System.class)
    public static void exit(int status, int site) {
        Trace.ending();
        System.exit(status);
    }

    public static void exit(Runtime runtime, int status, int site) {
        Trace.ending();
        runtime.exit(status);
    }

    public static void halt(Runtime runtime, int status, int site) {
        Trace.ending();
        runtime.halt(status);
    }
}
