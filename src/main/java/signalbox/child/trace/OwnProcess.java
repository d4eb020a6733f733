package signalbox.child.trace;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.wire.Report;
import signalbox.wire.ReportCodec;

/**
 * The tracing of a process that a traced program started: it runs the same woven classes, from a folder in which a
 * Unix domain socket named {@code trace} waits. The first report there is {@link Report.Ready}, the second {@link
 * Report.Started}; each is an int, its length, and that many bytes. Used under the outbox's lock alone.
 */
final class OwnProcess {

    private static final String SOCKET = "trace";

    private final Path socket;
    private @Nullable SocketChannel channel;
    private boolean broken;

    private OwnProcess(Path socket) {
        this.socket = socket;
    }

    /** What records this process, null if nobody waits for that. Called when the program's {@code main} begins. */
    static @Nullable Recorder connect() {
        long began = System.nanoTime();
        Path socket = socket();
        if (socket == null) {
            return null;
        }
        var process = new OwnProcess(socket);
        var outbox = new Outbox(process::send);
        outbox.post(new Report.Ready(Report.VERSION, ProcessHandle.current().pid()));
        outbox.post(new Report.Started(began));
        var recorder = new Recorder(outbox);
        recorder.startSoon(outbox::drain);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .name(ProgramThreads.OURS + "-end")
                        .unstarted(recorder::ending));
        return recorder;
    }

    private static @Nullable Path socket() {
        CodeSource source = OwnProcess.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith("/")) {
            return null;
        }
        try {
            Path socket = Path.of(source.getLocation().toURI()).resolve(SOCKET);
            return Files.exists(socket) ? socket : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not a folder of files
        }
    }

    private void send(List<Report> reports) {
        if (broken) {
            return;
        }
        // An interrupt that is meant for the program would close the channel.
        boolean interrupted = Thread.interrupted();
        try {
            SocketChannel to = channel;
            if (to == null) {
                to = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                channel = to;
            }
            ByteBuffer bytes = bytes(reports);
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException e) {
            broken = true; // nobody listens any more; the program goes on untraced
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ByteBuffer bytes(List<Report> reports) {
        List<byte[]> encoded = reports.stream().map(ReportCodec::encode).toList();
        int length = encoded.stream().mapToInt(one -> Integer.BYTES + one.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (byte[] one : encoded) {
            bytes.putInt(one.length).put(one);
        }
        return bytes.flip();
    }
}
