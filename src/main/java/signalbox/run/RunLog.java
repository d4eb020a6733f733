package signalbox.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The events of a run that is over as bytes, to be kept: a version, then the number of events and each of them, which
 * are compressed. Stateless and thread-safe.
 */
public final class RunLog {

    /** Grows whenever what is written could not be read by what was there before. */
    private static final int VERSION = 1;

    /** A log that claims more cannot have been written here. */
    private static final int MOST_EVENTS = 2_000_000;

    private RunLog() {}

    /**
     * The log in at most that many bytes: where it would be more, what only the picture shows is left out, and counted
     * as missing. What was printed is bounded itself, so that the rest stays within 2 MiB.
     */
    public static byte[] pack(List<RunEvent> events, int mostBytes) {
        byte[] whole = pack(events);
        return whole.length <= mostBytes ? whole : pack(withoutPicture(events));
    }

    private static byte[] pack(List<RunEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        // The fast way: the cores belong to the next run.
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
            out.writeInt(events.size());
            LogWriter writer = new LogWriter(out);
            for (RunEvent event : events) {
                writer.write(event);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /**
     * The events in their order.
     *
     * @throws IOException if the bytes are damaged, or of a later version
     */
    public static List<RunEvent> unpack(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IOException("a log of another version");
        }
        InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1));
        try (DataInputStream in = new DataInputStream(inflating)) {
            int count = in.readInt();
            if (count < 0 || count > MOST_EVENTS) {
                throw new IOException("a log of " + count + " events");
            }
            LogReader reader = new LogReader(in);
            List<RunEvent> events = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                events.add(reader.read());
            }
            if (in.read() >= 0) {
                throw new IOException("a log that goes on after its end");
            }
            return events;
        }
    }

    private static List<RunEvent> withoutPicture(List<RunEvent> events) {
        List<RunEvent> words = new ArrayList<>();
        RunEvent.Incomplete missing = new RunEvent.Incomplete(0, 0);
        long left = 0;
        for (RunEvent event : events) {
            switch (event) {
                case RunEvent.Queued _, RunEvent.Started _, RunEvent.OutputCut _, RunEvent.Deadlocked _ ->
                    words.add(event);
                case RunEvent.Printed e ->
                    words.add(new RunEvent.Printed(e.stream(), e.text(), e.endsLine(), -1, e.at()));
                case RunEvent.Incomplete e -> missing = e;
                case RunEvent.LaneOpened _,
                        RunEvent.LaneClosed _,
                        RunEvent.SpanOpened _,
                        RunEvent.SpanClosed _,
                        RunEvent.Spanned _,
                        RunEvent.CpuSampled _,
                        RunEvent.ProcessStarted _,
                        RunEvent.ProcessEnded _ -> left++;
                case RunEvent.Ended _ -> {
                    words.add(new RunEvent.Incomplete(missing.droppedEvents() + left, missing.unknownCalls()));
                    words.add(event);
                }
            }
        }
        return words;
    }
}
