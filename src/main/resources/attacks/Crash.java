// attack: crashing the JVM
// needs: COMPUTE
// ends: anyhow
import java.lang.foreign.*;

void main() {
    IO.println("held: crashing");
    MemorySegment.ofAddress(1).reinterpret(8).set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
    IO.println("THROUGH: went on");
}
