// attack: forged and broken messages to the site
// needs: COMPUTE
// ends: anyhow
import java.lang.foreign.*;

void main() throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
        MemorySegment status = arena.allocate(256, 8);
        MemorySegment junk = arena.allocate(4096).fill((byte) 0x7f);
        IO.println("held: writing what is no message");
        for (int descriptor = 3; descriptor < 64; descriptor++) {
            long found = Native.call(5, 80, descriptor, status.address());
            int mode = status.get(ValueLayout.JAVA_INT, Native.ARM ? 16 : 24);
            if (found == 0 && (mode & 0xF000) == 0x1000) { // a pipe, and nothing else
                Native.call(1, 64, descriptor, junk.address(), 4096);
            }
        }
    }
    IO.println("held: the site still hears what is one");
}
