package signalbox.runner;

import java.util.List;
import signalbox.wire.SourceFile;

/**
 * A long-lived warm compiler in a process of its own; killed and replaced when it takes too long or breaks.
 * Thread-safe: one compilation at a time, in the order of arrival.
 */
public final class CompilerProcess implements AutoCloseable {

    public CompilerProcess(RunnerSettings settings, Gate gate) {
        throw new UnsupportedOperationException();
    }

    /**
     * Compiles these sources together. Waits for the gate.
     *
     * @param woven whether the classes note their waits
     */
    public Compilation compile(List<SourceFile> sources, boolean woven) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Kills the compiler. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
