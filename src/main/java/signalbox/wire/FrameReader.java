package signalbox.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames and passes over what lies between them, up to a bound. For one thread at a time.
 */
public final class FrameReader {

    private final InputStream in;
    private final long syncWord;
    private final int maxPayload;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;
    private long skipped;

    /** @param maxPayload largest payload that is accepted, in bytes */
    public FrameReader(InputStream in, long syncWord, int maxPayload) {
        this.in = in;
        this.syncWord = syncWord;
        this.maxPayload = maxPayload;
    }

    /**
     * The next payload, or null at the end of the stream.
     *
     * @throws WireException if a frame is forged, damaged, cut off or too large, or if too much lay between frames;
     *     the stream is of no use then
     */
    public byte @Nullable [] next() throws IOException {
        if (!findSyncWord()) {
            return null;
        }
        int length = ByteBuffer.wrap(take(Integer.BYTES)).getInt();
        if (length < 1 || length > maxPayload) {
            throw new WireException(
                    "A message of %,d bytes was announced; 1 to %,d are allowed.".formatted(length, maxPayload));
        }
        byte[] payload = take(length);
        CRC32 crc = new CRC32();
        crc.update(payload);
        if ((int) crc.getValue() != ByteBuffer.wrap(take(Integer.BYTES)).getInt()) {
            throw new WireException("A message was damaged on its way: its checksum is wrong.");
        }
        return payload;
    }

    private boolean findSyncWord() throws IOException {
        long window = 0;
        for (int seen = 0; ; ) {
            int next = nextByte();
            if (next < 0) {
                return false;
            }
            window = window << 8 | next;
            seen = Math.min(seen + 1, Long.BYTES);
            if (seen == Long.BYTES) {
                if (window == syncWord) {
                    return true;
                }
                skip();
            }
        }
    }

    private void skip() throws WireException {
        if (++skipped > Frames.MAX_SKIPPED) {
            throw new WireException("The program wrote more than %,d bytes into the channel that its results travel on."
                    .formatted(Frames.MAX_SKIPPED));
        }
    }

    private byte[] take(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int taken = 0; taken < count; ) {
            if (position == limit && !fill()) {
                throw new WireException("The channel ended in the middle of a message.");
            }
            int piece = Math.min(count - taken, limit - position);
            System.arraycopy(buffer, position, bytes, taken, piece);
            position += piece;
            taken += piece;
        }
        return bytes;
    }

    private int nextByte() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
