package signalbox.lesson;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a run of a program is meant to end: some are there to show how things go wrong. */
public enum Ends {
    /** By itself, with the right result where one is known. */
    FINISHED("finished"),
    /** Its threads wait for one another in a ring. */
    DEADLOCK("deadlock"),
    /** Its last line is not the expected one, nearly always. */
    WRONG("wrong"),
    /** Its last line is sometimes the expected one and sometimes not. */
    EITHER("either"),
    /** An exception leaves main. */
    THROWS("throws"),
    /** It goes on until its time is up. */
    TIME_LIMIT("time-limit"),
    /** It goes on until the reader stops it. */
    STOPPED("stopped");

    /** By the words that stand for them in lessons. */
    static final Map<String, Ends> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Ends::word, Function.identity()));

    private final String word;

    Ends(String word) {
        this.word = word;
    }

    /** As it is written in a lesson. */
    public String word() {
        return word;
    }

    /** Whether a run can be told to end so only by what it prints last. */
    public boolean needsLastLine() {
        return this == WRONG || this == EITHER;
    }
}
