package signalbox.child;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import signalbox.child.trace.Outbox;
import signalbox.wire.Order;
import signalbox.wire.OrderCodec;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.ReportCodec;

/**
 * Does without effect what a job will do, so that the classes it needs are loaded before anybody waits for them.
 */
final class Rehearsal {

    private Rehearsal() {}

    static void run() throws Throwable {
        Order order = new Order.Execute("None", List.of(), Map.of("a", "b"), List.of(), true, 0, false, 0);
        OrderCodec.decode(OrderCodec.encode(order));
        Outbox nowhere = new Outbox(reports -> reports.forEach(ReportCodec::encode));
        LineCapture capture = new LineCapture(OutputStreamKind.OUT, nowhere, () -> -1, () -> {});
        PrintStream stream = new PrintStream(capture, true, StandardCharsets.UTF_8);
        stream.println("rehearsed in " + 1 + " JVM");
        MainMethod.of(Stage.class, new String[0]).call();
    }

    /** A program that does nothing. */
    static final class Stage {
        static void main(String[] arguments) {}
    }
}
