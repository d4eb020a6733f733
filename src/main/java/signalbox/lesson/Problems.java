package signalbox.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that was found wrong while the content was read, so that it is told at once. For one thread. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /**
     * Where to tell what is wrong in one file.
     *
     * @param name relative to the content folder, with slashes
     */
    record InFile(Problems problems, String name) {
        /**
         * @param line 1-based
         * @param reason a sentence without its full stop
         */
        void at(int line, String reason) {
            problems.found.add(new Problem(name, Math.max(1, line), reason.replace('\n', ' ')));
        }
    }

    InFile in(String file) {
        return new InFile(this, file);
    }

    /**
     * @throws ContentException if anything was found, with all of it by file and line
     */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ContentException(inOrder(found));
        }
    }

    /** By file and line, each once. */
    static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
