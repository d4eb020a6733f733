package signalbox.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What arrives on descriptor 1, where a pipe stands: the output of processes that inherited it, and of a program that
 * writes to the descriptor itself. Thread-safe.
 */
final class InheritedOutput {

    private static final int BUFFER_BYTES = 4096;

    private final Posix posix;
    private final int descriptor;
    private final LineCapture capture;
    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER_BYTES);
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private boolean ended;

    InheritedOutput(Posix posix, int descriptor, LineCapture capture) {
        this.posix = posix;
        this.descriptor = descriptor;
        this.capture = capture;
    }

    /** Passes on whatever comes, until the end of the process. */
    void follow() {
        try {
            while (!hasEnded() && posix.readable(descriptor, -1)) {
                drain();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes on what is there now, so that what is printed next comes after it. */
    synchronized void drain() {
        try {
            while (!ended && posix.readable(descriptor, 0)) {
                int count = posix.read(descriptor, buffer, BUFFER_BYTES);
                ended = count == 0;
                MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, bytes, 0, count);
                capture.write(bytes, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized boolean hasEnded() {
        return ended;
    }
}
