package signalbox.child.weave;

import java.lang.constant.ClassDesc;

/** Names as a reader would say them. Stateless. */
final class ClassNames {

    private ClassNames() {}

    /** {@code Entry} for {@code java.util.Map$Entry}. */
    static String simple(ClassDesc type) {
        String name = type.displayName();
        return name.substring(name.lastIndexOf('$') + 1);
    }

    /** {@code main} for {@code lambda$main$0}, the method that javac makes of a lambda in {@code main}. */
    static String method(String name) {
        if (!name.startsWith("lambda$")) {
            return name;
        }
        int end = name.lastIndexOf('$');
        String within = name.substring("lambda$".length(), Math.max("lambda$".length(), end));
        return within.isEmpty() ? name : within;
    }
}
