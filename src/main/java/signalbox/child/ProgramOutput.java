package signalbox.child;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Outbox;
import signalbox.wire.OutputStreamKind;

/** All ways by which a program's output comes. Thread-safe. */
final class ProgramOutput {

    /** After this time a line that is not ended is told as far as it goes. */
    private static final long PIECE_NANOS = 100_000_000;

    private final LineCapture out;
    private final LineCapture err;
    private final LineCapture inherited;
    private final @Nullable InheritedOutput descriptor;
    private final List<Thread> threads = new ArrayList<>();

    /** @param descriptorOne reading end of the pipe that stands in the place of descriptor 1; −1 if there is none */
    ProgramOutput(Outbox outbox, IntSupplier lane, @Nullable Posix posix, int descriptorOne) {
        inherited = new LineCapture(OutputStreamKind.OUT, outbox, () -> -1, () -> {});
        descriptor = posix == null ? null : new InheritedOutput(posix, descriptorOne, inherited);
        Runnable inheritedFirst = descriptor == null ? () -> {} : descriptor::drain;
        out = new LineCapture(OutputStreamKind.OUT, outbox, lane, inheritedFirst);
        err = new LineCapture(OutputStreamKind.ERR, outbox, lane, inheritedFirst);
        if (descriptor != null) {
            threads.add(OwnThreads.unstarted("inherited-output", descriptor::follow));
        }
        threads.add(OwnThreads.unstarted("pieces", this::flushPieces));
    }

    /** From now on {@code System.out} and {@code System.err} are captured, and {@code System.in} is at its end. */
    void capture() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        for (Thread thread : threads) {
            thread.start();
        }
    }

    /** Sends all that was printed so far. */
    void flush() {
        if (descriptor != null) {
            descriptor.drain();
        }
        flushEach();
    }

    private void flushPieces() {
        while (true) {
            LockSupport.parkNanos(PIECE_NANOS);
            flushEach();
        }
    }

    private void flushEach() {
        out.flushPiece();
        err.flushPiece();
        inherited.flushPiece();
    }
}
