package signalbox.runner;

import org.jspecify.annotations.Nullable;

/** A program that runs, or ran, in a child of its own. Thread-safe. */
public final class Execution {

    private final @Nullable RunnerProcess child;
    private final boolean warm;

    /** @param child null if none could be started; then the last message has been told already */
    Execution(@Nullable RunnerProcess child, boolean warm) {
        this.child = child;
        this.warm = warm;
    }

    /** Process id of the child; −1 if none could be started. */
    public long pid() {
        return child == null ? -1 : child.pid();
    }

    /** Whether a spare was waiting; otherwise the child was started for this run and its start-up was waited for. */
    public boolean warm() {
        return warm;
    }

    /** What it takes now; {@link Usage#NONE} once it is over. A reading is shared for some 40 ms. */
    public Usage usage() {
        return child == null ? Usage.NONE : child.usage();
    }

    /** Kills the child and all that it started; returns at once. The last message follows within a second. */
    public void stop() {
        if (child != null) {
            Thread.ofPlatform().daemon().name("stop-" + pid()).start(child::stop);
        }
    }
}
