package signalbox.child.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Takes our frames out of stack traces, so that a program's exceptions look as they would without us. Stateless. */
final class StackCleaner {

    /** Methods that the weaver puts into the program's own classes begin with this. */
    static final String BRIDGE = "$signalbox$";

    private static final String OURS = "signalbox.child.";

    /** A chain of causes longer than this is left alone at its far end. */
    private static final int MOST_THROWABLES = 200;

    private StackCleaner() {}

    /** Cleans it, its causes and what it suppressed, without following a circle twice. */
    static void clean(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var todo = new ArrayDeque<Throwable>();
        todo.add(thrown);
        try {
            while (!todo.isEmpty()) {
                Throwable next = todo.remove();
                if (seen.add(next) && seen.size() < MOST_THROWABLES) {
                    cleanOne(next);
                    Throwable cause = next.getCause();
                    if (cause != null) {
                        todo.add(cause);
                    }
                    Collections.addAll(todo, next.getSuppressed());
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            // The program's own exception class failed in a method that it overrides. Then it is printed as it is.
            return;
        }
    }

    private static void cleanOne(Throwable thrown) {
        StackTraceElement[] before = thrown.getStackTrace();
        StackTraceElement[] after = without(before);
        if (after.length < before.length) {
            thrown.setStackTrace(after);
        }
    }

    /** The same frames without ours. */
    static StackTraceElement[] without(StackTraceElement[] frames) {
        List<StackTraceElement> kept = new ArrayList<>(frames.length);
        for (StackTraceElement frame : frames) {
            if (!frame.getClassName().startsWith(OURS) && !frame.getMethodName().startsWith(BRIDGE)) {
                kept.add(frame);
            }
        }
        return kept.toArray(StackTraceElement[]::new);
    }
}
