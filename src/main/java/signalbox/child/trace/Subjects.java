package signalbox.child.trace;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a wait is for, in a few words. Never calls a method that the program could have written. Stateless. */
final class Subjects {

    private static final int MOST_CHARS = 200;

    private Subjects() {}

    static String text(@Nullable Object subject) {
        return switch (subject) {
            case null -> "";
            case String text -> cut(text);
            case URI uri -> cut(uri.toString());
            case Thread thread -> cut(thread.getName());
            case Class<?> type -> cut(simpleName(type) + ".class");
            default -> cut(simpleName(subject.getClass()))
                    + '@' + Integer.toHexString(System.identityHashCode(subject));
        };
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
