package signalbox.child.trace;

import java.util.List;
import signalbox.wire.Report;

/** Exceptions that end a thread. Stateless. */
final class Uncaught {

    private static final StackWalker STACK = StackWalker.getInstance();

    /** Classes that stand between a thread's beginning and the program's first method on it. */
    private static final List<String> THREAD_STARTERS =
            List.of("java.lang.Thread", "java.lang.VirtualThread", "jdk.internal.vm.Continuation");

    private Uncaught() {}

    /**
     * Whether nothing above the method that now fails can catch what it throws: its caller is the beginning of the
     * thread. False for main, whose end its own starter tells.
     */
    static boolean leavesThread() {
        List<String> callers = STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .dropWhile(name -> name.startsWith("signalbox.child.trace."))
                .skip(1)
                .toList());
        return !callers.isEmpty() && callers.stream().allMatch(Uncaught::startsThreads);
    }

    static Report.Threw report(Throwable thrown, int lane) {
        return new Report.Threw(lane, thrown.getClass().getName(), message(thrown), false, System.nanoTime());
    }

    private static boolean startsThreads(String name) {
        return THREAD_STARTERS.stream().anyMatch(name::startsWith);
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException e) {
            return ""; // the program's own getMessage failed
        }
    }
}
