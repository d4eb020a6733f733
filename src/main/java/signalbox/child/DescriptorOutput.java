package signalbox.child;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Writes to a file descriptor, at once; what fits into the buffer goes out in a single write. For one thread at a
 * time; a blocked write cannot be interrupted.
 */
final class DescriptorOutput extends OutputStream {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Posix posix;
    private final int descriptor;
    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER_BYTES);

    DescriptorOutput(Posix posix, int descriptor) {
        this.posix = posix;
        this.descriptor = descriptor;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int piece = Math.min(length - done, BUFFER_BYTES);
            MemorySegment.copy(source, offset + done, buffer, ValueLayout.JAVA_BYTE, 0, piece);
            done += (int) posix.write(descriptor, buffer, piece);
        }
    }
}
