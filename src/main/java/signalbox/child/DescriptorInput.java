package signalbox.child;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Reads from a file descriptor. For one thread at a time; a blocked read cannot be interrupted. */
final class DescriptorInput extends InputStream {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Posix posix;
    private final int descriptor;
    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER_BYTES);

    DescriptorInput(Posix posix, int descriptor) {
        this.posix = posix;
        this.descriptor = descriptor;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = posix.read(descriptor, buffer, Math.min(length, BUFFER_BYTES));
        MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, target, offset, count);
        return count == 0 ? -1 : count;
    }
}
