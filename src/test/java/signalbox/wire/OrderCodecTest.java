package signalbox.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders survive the wire. */
final class OrderCodecTest {

    private static final Order.Execute EXECUTE = new Order.Execute(
            "Main",
            List.of(new ClassBytes("Main", new byte[] {1, 2, 3})),
            Map.of("threads", "5", "latency", "89"),
            List.of("a", ""),
            true,
            89,
            false,
            2);

    @Test
    void anExecuteOrderComesBackAsItWas() throws IOException {
        Order.Execute back = assertInstanceOf(Order.Execute.class, OrderCodec.decode(OrderCodec.encode(EXECUTE)));
        assertEquals(EXECUTE.properties(), back.properties());
        assertEquals(EXECUTE.arguments(), back.arguments());
        assertEquals("Main", back.classes().getFirst().name());
        assertArrayEquals(new byte[] {1, 2, 3}, back.classes().getFirst().bytes());
        assertEquals(
                List.of(true, 89, false, 2),
                List.of(back.traced(), back.practiceDelayMillis(), back.laidOut(), back.carriers()));
    }

    @Test
    void aCompileOrderComesBackAsItWas() throws IOException {
        Order compile = new Order.Compile(7, List.of(new SourceFile("A.java", "void main() {}")), true);
        assertEquals(compile, OrderCodec.decode(OrderCodec.encode(compile)));
    }

    @Test
    void anOrderThatIsCutOffOrHasMoreIsRefused() {
        byte[] whole = OrderCodec.encode(EXECUTE);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(WireException.class, () -> OrderCodec.decode(part));
        }
        byte[] more = Arrays.copyOf(whole, whole.length + 1);
        assertThrows(WireException.class, () -> OrderCodec.decode(more));
    }
}
