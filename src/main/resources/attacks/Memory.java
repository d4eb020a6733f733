// attack: memory past the heap, of every kind
// needs: COMPUTE
import java.lang.foreign.*;

static final long STEP = 64L << 20;
static final long ENOUGH = 4L << 30;

void main() throws Throwable {
    List<Object> kept = new ArrayList<>();
    long total = 0;
    try {
        for (; total < ENOUGH; total += STEP) {
            kept.add(Arena.global().allocate(STEP).fill((byte) 1));
        }
    } catch (Throwable refused) {
        IO.println("an arena: " + refused);
    }
    long mapped = 0;
    for (int flags : new int[] {0x22, 0x21}) { // private, shared
        for (; total < ENOUGH; total += STEP) {
            long address = Native.call(9, 222, 0, STEP, 3, flags, -1, 0);
            if (address < 0) {
                IO.println("mmap with " + flags + ": errno " + -address);
                break;
            }
            MemorySegment.ofAddress(address).reinterpret(STEP).fill((byte) 1);
            mapped += STEP;
        }
    }
    IO.println((total >= ENOUGH ? "THROUGH: " : "held: at ") + (total >> 20) + " MiB, " + (mapped >> 20) + " of them mapped");
    Runtime.getRuntime().halt(0);
}
