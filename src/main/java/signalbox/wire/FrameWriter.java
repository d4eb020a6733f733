package signalbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Writes frames, each in one single write. Thread-safe: frames never mix. */
public final class FrameWriter {

    private final OutputStream out;
    private final long syncWord;

    public FrameWriter(OutputStream out, long syncWord) {
        this.out = out;
        this.syncWord = syncWord;
    }

    /** Returns when the frame is on the stream. */
    public void write(byte[] payload) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(payload);
        byte[] frame = ByteBuffer.allocate(Frames.OVERHEAD + payload.length)
                .putLong(syncWord)
                .putInt(payload.length)
                .put(payload)
                .putInt((int) crc.getValue())
                .array();
        synchronized (this) {
            out.write(frame);
            out.flush();
        }
    }
}
