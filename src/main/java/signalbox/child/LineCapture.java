package signalbox.child;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import signalbox.child.trace.Outbox;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.Report;

/**
 * Makes reports of what a program prints: a line at a time, each with its thread and time, on the pipe before {@code
 * println} returns. What another thread began on the same line goes out as a piece of its own. Thread-safe.
 */
final class LineCapture extends OutputStream {

    /** Longest piece, in bytes; a longer line comes in several. */
    static final int MAX_PIECE_BYTES = 1_000;

    private final OutputStreamKind stream;
    private final Outbox outbox;
    private final IntSupplier lane;
    private final Runnable before;
    private final byte[] pending = new byte[MAX_PIECE_BYTES];
    private int size;
    private int pendingLane;
    private long printer = -1;

    /**
     * @param lane of the current thread
     * @param before is done before something is sent, to keep the order with output that comes another way
     */
    LineCapture(OutputStreamKind stream, Outbox outbox, IntSupplier lane, Runnable before) {
        this.stream = stream;
        this.outbox = outbox;
        this.lane = lane;
        this.before = before;
    }

    @Override
    public synchronized void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] source, int offset, int length) {
        long current = Thread.currentThread().threadId();
        if (printer != current) {
            flushPiece();
            printer = current;
            pendingLane = lane.getAsInt();
        }
        for (int i = offset; i < offset + length; i++) {
            if (source[i] == '\n') {
                send(size, true);
            } else {
                if (size == MAX_PIECE_BYTES) {
                    flushPiece();
                }
                pending[size++] = source[i];
            }
        }
    }

    /** Sends what was printed without an end of line so far. */
    synchronized void flushPiece() {
        int whole = wholeCharacters();
        if (whole > 0) {
            send(whole, false);
        }
    }

    private void send(int count, boolean endsLine) {
        int text = endsLine && count > 0 && pending[count - 1] == '\r' ? count - 1 : count;
        String printed = new String(pending, 0, text, StandardCharsets.UTF_8);
        System.arraycopy(pending, count, pending, 0, size - count);
        size -= count;
        before.run();
        outbox.send(new Report.Printed(stream, printed, endsLine, pendingLane, System.nanoTime()));
    }

    /** How many of the pending bytes make whole characters; all of them if they are no UTF-8 anyway. */
    private int wholeCharacters() {
        int start = size - 1;
        while (start > 0 && size - start < 4 && (pending[start] & 0xC0) == 0x80) {
            start--;
        }
        int lead = size == 0 ? 0 : pending[start] & 0xff;
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return size - Math.max(start, 0) < needed && start > 0 ? start : size;
    }
}
