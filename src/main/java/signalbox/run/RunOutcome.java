package signalbox.run;

import java.util.List;
import signalbox.lesson.Ends;
import signalbox.wire.Diagnostic;

/** How a run ended. Each has one clear sentence for the reader. */
public sealed interface RunOutcome {

    /** What is told to the reader: what happened and, where there is something, what to do. */
    String sentence();

    /** The program ended by itself, and its result was right where one is known. */
    record Finished(String sentence) implements RunOutcome {}

    /** The program ended by itself, but did not print the line that a correct run prints last. */
    record WrongResult(String sentence) implements RunOutcome {}

    /** An exception left main, or the program asked for an exit code other than 0. */
    record Failed(String sentence) implements RunOutcome {}

    /**
     * It did not compile.
     *
     * @param errors what the compiler said, in its order; empty where that is not what is wrong
     */
    record NotCompiled(String sentence, List<Diagnostic> errors) implements RunOutcome {}

    /** Threads of it wait for one another in a ring, so that none of them can ever go on. */
    record Deadlocked(String sentence) implements RunOutcome {}

    /** A reader stopped it, or nobody watched it any more. */
    record Stopped(String sentence) implements RunOutcome {}

    /** It took longer than it may. */
    record TimedOut(String sentence) implements RunOutcome {}

    /** The heap was full. */
    record OutOfMemory(String sentence) implements RunOutcome {}

    /** It wanted more threads, processes, files or output than it may have. */
    record LimitReached(String sentence) implements RunOutcome {}

    /** The child or its channel broke: not the reader's fault, or a forged frame. */
    record Broken(String sentence) implements RunOutcome {}

    /** The site died, or could not write, before the end of it was kept. */
    record Interrupted(String sentence) implements RunOutcome {}

    /** One word for it, the same for ever: {@code finished}, {@code wrong-result} and so on. */
    default String kind() {
        return switch (this) {
            case Finished _ -> "finished";
            case WrongResult _ -> "wrong-result";
            case Failed _ -> "failed";
            case NotCompiled _ -> "not-compiled";
            case Deadlocked _ -> "deadlock";
            case Stopped _ -> "stopped";
            case TimedOut _ -> "timed-out";
            case OutOfMemory _ -> "out-of-memory";
            case LimitReached _ -> "limit-reached";
            case Broken _ -> "broken";
            case Interrupted _ -> "interrupted";
        };
    }

    /** Whether a time may be shown as a result. */
    default boolean counts() {
        return this instanceof Finished;
    }

    /** Whether a run of a program that is meant to end so did: then its reader has seen what there is to see. */
    default boolean isAsMeant(Ends ends) {
        return switch (ends) {
            case FINISHED -> this instanceof Finished;
            case DEADLOCK -> this instanceof Deadlocked;
            case WRONG -> this instanceof WrongResult;
            case EITHER -> this instanceof Finished || this instanceof WrongResult;
            case THROWS -> this instanceof Failed;
            case TIME_LIMIT -> this instanceof TimedOut;
            case STOPPED -> this instanceof Stopped;
        };
    }
}
