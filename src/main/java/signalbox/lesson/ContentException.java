package signalbox.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** The content cannot be taught as it stands. The message has a line for each problem. */
public final class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ContentException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, by file and line; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
