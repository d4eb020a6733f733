package signalbox.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.wire.FrameReader;
import signalbox.wire.FrameWriter;
import signalbox.wire.Frames;
import signalbox.wire.Order;
import signalbox.wire.OrderCodec;
import signalbox.wire.Report;
import signalbox.wire.ReportCodec;

/**
 * This child's end of the channel to the site: orders in, reports out. Sending is thread-safe; receiving is for one
 * thread at a time.
 */
final class Channel {

    private final FrameReader reader;
    private final FrameWriter writer;

    private Channel(InputStream in, OutputStream out) throws IOException {
        long syncWord = new DataInputStream(in).readLong();
        this.reader = new FrameReader(in, syncWord, Frames.MAX_LARGE_PAYLOAD);
        this.writer = new FrameWriter(out, syncWord);
    }

    /** Over copies of the descriptors 0 and 1 that no child process inherits. Waits for the site's sync word. */
    static Channel onCopies(Posix posix) throws IOException {
        return new Channel(
                new DescriptorInput(posix, posix.duplicate(0)), new DescriptorOutput(posix, posix.duplicate(1)));
    }

    /**
     * Over the descriptors 0 and 1 themselves, for systems where they cannot be moved: there the channel breaks if a
     * program writes to them past {@code System.out}.
     */
    static Channel onStandardStreams() throws IOException {
        return new Channel(System.in, new FileOutputStream(FileDescriptor.out));
    }

    /** Without anybody at its other end: no order comes, and reports are written to nowhere. */
    static Channel toNobody() throws IOException {
        return new Channel(new ByteArrayInputStream(new byte[Long.BYTES]), OutputStream.nullOutputStream());
    }

    /** The next order; null once the site has closed its end. */
    @Nullable
    Order receive() throws IOException {
        byte[] payload = reader.next();
        return payload == null ? null : OrderCodec.decode(payload);
    }

    /** Sends one report in a frame of its own, however large. */
    void send(Report report) throws IOException {
        writer.write(ReportCodec.encode(report));
    }

    /** Sends reports in order, in frames that a pipe takes whole. Returns when they are on the pipe. */
    void send(List<Report> reports) throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(Frames.MAX_RUNNER_PAYLOAD);
        for (Report report : reports) {
            byte[] bytes = ReportCodec.encode(report);
            if (payload.size() > 0 && payload.size() + bytes.length > Frames.MAX_RUNNER_PAYLOAD) {
                writer.write(payload.toByteArray());
                payload.reset();
            }
            payload.writeBytes(bytes);
        }
        if (payload.size() > 0) {
            writer.write(payload.toByteArray());
        }
    }
}
