package signalbox.runner;

import java.util.Optional;
import java.util.OptionalInt;
import signalbox.wire.Report;

/**
 * What is heard of an {@link Execution}. Messages come one at a time, in order; the last one, and only the last one,
 * is an {@link Over}.
 */
public sealed interface Message {

    /**
     * The child told something. It is well-formed, and nothing else about it is certain: a stranger's program may have
     * forged it. Text that came by the error stream of the process (messages of the JVM, of programs it started) is
     * told as {@link Report.Printed} with lane −1.
     */
    record Told(Report report) implements Message {}

    /**
     * The child and everything that it started is gone, and its folder too.
     *
     * @param exitCode of the child; empty if it was killed or never started
     * @param broken one sentence that says why the channel could not be used any more, if so
     * @param errorTail the last few thousand characters of the process's error stream, where the JVM speaks
     * @param stopped whether it was ended by {@link Execution#stop()}
     */
    record Over(OptionalInt exitCode, Optional<String> broken, String errorTail, boolean stopped) implements Message {}
}
