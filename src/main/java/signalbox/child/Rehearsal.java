package signalbox.child;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.child.practice.DownloadRehearsal;
import signalbox.child.practice.PracticeProcess;
import signalbox.child.trace.Outbox;
import signalbox.child.trace.Trace;
import signalbox.wire.Order;
import signalbox.wire.OrderCodec;
import signalbox.wire.OutputStreamKind;
import signalbox.wire.ReportCodec;

/**
 * Does without effect what a job will do, so that what it needs is loaded, and what it does often compiled, before
 * anybody waits for it. A program that downloads rehearses that too: its first downloads take several times as long as
 * its later ones, and what is measured would be the JVM's start, not the job.
 */
final class Rehearsal {

    /** Downloads at once: as many as a lesson's program may well have. */
    private static final int PAGES = 160;

    /** More cost every spare more than they save a run. */
    private static final int TIMES = 3;

    private final @Nullable Posix posix;
    private final int descriptorOne;
    private final @Nullable PracticeProcess practice;
    private final Relay relay;

    /** @param descriptorOne reading end of the pipe that stands in the place of descriptor 1; −1 if there is none */
    Rehearsal(@Nullable Posix posix, int descriptorOne, @Nullable PracticeProcess practice, Relay relay) {
        this.posix = posix;
        this.descriptorOne = descriptorOne;
        this.practice = practice;
        this.relay = relay;
    }

    void run() throws Exception {
        Order.Execute order = new Order.Execute("None", List.of(), Map.of("a", "b"), List.of(), true, 0, false, 0);
        OrderCodec.decode(OrderCodec.encode(order));
        if (posix != null) {
            Confining.rehearse(posix);
        }
        // Making its lambdas for the first time takes a job longer than all else that it does before its program
        // starts.
        new Job(order, Channel.toNobody(), posix, descriptorOne, practice, relay, Confining.by(order, posix));
        Outbox nowhere = new Outbox(reports -> reports.forEach(ReportCodec::encode));
        Trace.rehearse(nowhere, () -> {
            perform(nowhere);
            return null;
        });
        // What the rehearsal left is no part of the heap that a program is seen to use.
        System.gc();
    }

    private void perform(Outbox nowhere) throws Exception {
        LineCapture inherited = new LineCapture(OutputStreamKind.OUT, nowhere, () -> -1, () -> {});
        Runnable before = posix == null ? () -> {} : new InheritedOutput(posix, descriptorOne, inherited)::drain;
        LineCapture capture = new LineCapture(OutputStreamKind.OUT, nowhere, Trace::lane, before);
        PrintStream out = new PrintStream(capture, true, StandardCharsets.UTF_8);
        out.println("rehearsed in " + 1 + " JVM");
        try {
            MainMethod.of(Stage.class, new String[0]).call();
        } catch (Throwable thrown) {
            throw new IllegalStateException("the rehearsal failed", thrown);
        }
        if (practice != null) {
            DownloadRehearsal downloads = new DownloadRehearsal(practice, out);
            for (int i = 0; i < TIMES; i++) {
                downloads.run(PAGES);
            }
        }
    }

    /** A program that does nothing. */
    static final class Stage {
        static void main(String[] arguments) {}
    }
}
