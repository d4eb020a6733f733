// attack: memory by Unsafe, and by files that are memory
// needs: COMPUTE
import java.lang.foreign.*;

static final long STEP = 64L << 20;
static final long ENOUGH = 4L << 30;

void main() throws Throwable {
    try {
        var type = Class.forName("sun.misc.Unsafe");
        var field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        type.getMethod("allocateMemory", long.class).invoke(field.get(null), STEP);
        IO.println("THROUGH: Unsafe gave memory");
    } catch (ReflectiveOperationException refused) {
        IO.println("held: Unsafe: " + refused.getCause());
    }
    long total = 0;
    try (Arena arena = Arena.ofConfined()) {
        long zero = Native.call(257, 56, -100, arena.allocateFrom("/dev/zero").address(), 2, 0);
        long address = 0;
        while (zero >= 0 && address >= 0 && total < ENOUGH) {
            address = Native.call(9, 222, 0, STEP, 3, 1, zero, 0); // shared, to be read and written
            if (address >= 0) {
                MemorySegment.ofAddress(address).reinterpret(STEP).fill((byte) 1);
                total += STEP;
            }
        }
        IO.println((total >= ENOUGH ? "THROUGH: " : "held: ") + (total >> 20) + " MiB of /dev/zero, errno " + -Math.min(zero, address));
    }
    Runtime.getRuntime().halt(0);
}
