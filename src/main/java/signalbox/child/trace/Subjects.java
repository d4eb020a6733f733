package signalbox.child.trace;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a wait is for, in a few words. Never calls a method that the program could have written. Stateless. */
final class Subjects {

    private static final int MOST_CHARS = 200;

    private Subjects() {}

    static String text(@Nullable Object subject) {
        // Not a switch: the first one over types costs a JVM some 10 ms, and every process that a program starts anew.
        if (subject == null) {
            return "";
        }
        if (subject instanceof String text) {
            return cut(text);
        }
        if (subject instanceof URI uri) {
            return cut(uri.toString());
        }
        if (subject instanceof Thread thread) {
            return cut(thread.getName());
        }
        if (subject instanceof Class<?> type) {
            return cut(simpleName(type) + ".class");
        }
        return cut(simpleName(subject.getClass())) + '@' + Integer.toHexString(System.identityHashCode(subject));
    }

    /** Like {@link Class#getSimpleName()}, which looks for enclosing classes and is slow. */
    private static String simpleName(Class<?> type) {
        String name = type.getName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + '…';
    }
}
