package signalbox.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the reader makes of good, forged, damaged, giant and cut-off frames, and of what lies between them. */
final class FrameReaderTest {

    private static final long SYNC = 0x5167_6e61_6c62_6f78L;
    private static final int MAX = 1000;

    private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    private final FrameWriter writer = new FrameWriter(pipe, SYNC);

    @Test
    void framesComeBackInOrder() throws IOException {
        writer.write(bytes("one"));
        writer.write(bytes("two"));
        FrameReader reader = reader();
        assertArrayEquals(bytes("one"), reader.next());
        assertArrayEquals(bytes("two"), reader.next());
        assertNull(reader.next());
    }

    @Test
    void whatLiesBetweenFramesIsPassedOver() throws IOException {
        pipe.write(bytes("garbage that the program printed"));
        writer.write(bytes("one"));
        pipe.write(Arrays.copyOf(longBytes(SYNC), 7));
        writer.write(bytes("two"));
        pipe.write(bytes("more"));
        FrameReader reader = reader();
        assertArrayEquals(bytes("one"), reader.next());
        assertArrayEquals(bytes("two"), reader.next());
        assertNull(reader.next());
    }

    @Test
    void aFrameMayArriveByteByByte() throws IOException {
        writer.write(bytes("slow"));
        ByteArrayInputStream drop = new ByteArrayInputStream(pipe.toByteArray()) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
        assertArrayEquals(bytes("slow"), new FrameReader(drop, SYNC, MAX).next());
    }

    @Test
    void tooMuchBetweenFramesBreaksTheChannel() throws IOException {
        pipe.write(new byte[(int) Frames.MAX_SKIPPED + 100]);
        assertSentence("wrote more than");
    }

    @Test
    void aGiantFrameIsRefusedBeforeAnythingIsAllocated() throws IOException {
        pipe.write(longBytes(SYNC));
        pipe.write(ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array());
        assertSentence("was announced");
    }

    @Test
    void aNegativeLengthIsRefused() throws IOException {
        pipe.write(longBytes(SYNC));
        pipe.write(ByteBuffer.allocate(4).putInt(-5).array());
        assertSentence("1 to 1,000 are allowed");
    }

    @Test
    void aFrameOneByteTooLargeIsRefusedAndTheLargestIsNot() throws IOException {
        writer.write(new byte[MAX]);
        byte[] payload = reader().next();
        assertNotNull(payload);
        assertEquals(MAX, payload.length);
        pipe.reset();
        writer.write(new byte[MAX + 1]);
        assertSentence("announced");
    }

    @Test
    void aCutOffFrameIsRefused() throws IOException {
        writer.write(bytes("half of this is lost"));
        byte[] whole = pipe.toByteArray();
        pipe.reset();
        pipe.write(whole, 0, whole.length / 2);
        assertSentence("ended in the middle");
    }

    @Test
    void aDamagedFrameIsRefused() throws IOException {
        writer.write(bytes("damage me"));
        byte[] whole = pipe.toByteArray();
        whole[14] ^= 1;
        pipe.reset();
        pipe.write(whole);
        assertSentence("checksum");
    }

    @Test
    void aFrameOfAnotherChildIsGarbage() throws IOException {
        new FrameWriter(pipe, SYNC + 1).write(bytes("forged"));
        assertNull(reader().next());
    }

    private void assertSentence(String part) {
        FrameReader reader = reader();
        String message =
                String.valueOf(assertThrows(WireException.class, reader::next).getMessage());
        assertTrue(message.contains(part), message);
    }

    private FrameReader reader() {
        return new FrameReader(new ByteArrayInputStream(pipe.toByteArray()), SYNC, MAX);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }
}
