// attack: descriptors that the site had open
// needs: COMPUTE
import java.lang.foreign.*;

void main() throws Throwable {
    String secret = System.getProperty("victim.secret");
    int files = 0;
    try (Arena arena = Arena.ofConfined()) {
        MemorySegment buffer = arena.allocate(64);
        for (int descriptor = 3; descriptor < 1024; descriptor++) {
            long count = Native.call(17, 67, descriptor, buffer.address(), 64, 0); // pread64
            if (count > 0) {
                byte[] bytes = buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
                files++;
                if (new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(secret)) {
                    IO.println("THROUGH: descriptor " + descriptor + " is the site's secret");
                }
            }
        }
    }
    IO.println("held: " + files + " files are open, none of them the site's");
}
