package signalbox.child.trace;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signalbox.wire.Report;
import signalbox.wire.ReportCodec;

/**
 * The tracing of a process that a traced program started: it runs the same woven classes, from a folder in which a
 * Unix domain socket named {@code trace} waits. The first report there is {@link Report.Ready}, the second {@link
 * Report.Started}; each is an int, its length, and that many bytes. Used under the outbox's lock alone.
 *
 * <p>Programs start many processes at once, so the thread that runs {@code main} does the least it can before that: it
 * does not connect, and it meets no lambda, since the first one of a JVM costs some 10 ms.
 */
final class OwnProcess implements Consumer<List<Report>> {

    private static final String SOCKET = "trace";

    private final File socket;
    private final long began;
    private @Nullable SocketChannel channel;
    private boolean broken;

    private OwnProcess(File socket, long began) {
        this.socket = socket;
        this.began = began;
    }

    /** What records this process, null if nobody waits for that. Called when the program's {@code main} begins. */
    static @Nullable Recorder connect() {
        long began = System.nanoTime();
        File socket = socket();
        if (socket == null) {
            return null;
        }
        var recorder = new Recorder(new Outbox(new OwnProcess(socket, began)));
        recorder.startSoon();
        Runtime.getRuntime().addShutdownHook(new Ending(recorder));
        return recorder;
    }

    /** Tells what is left when the process ends. */
    private static final class Ending extends Thread {
        private final Recorder recorder;

        Ending(Recorder recorder) {
            super(ProgramThreads.OURS + "-end");
            this.recorder = recorder;
        }

        @Override
        public void run() {
            recorder.ending();
        }
    }

    private static @Nullable File socket() {
        CodeSource source = OwnProcess.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith("/")) {
            return null;
        }
        try {
            File socket = new File(new File(source.getLocation().toURI()), SOCKET);
            return socket.exists() ? socket : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not a folder of files
        }
    }

    @Override
    public void accept(List<Report> reports) {
        if (broken) {
            return;
        }
        // An interrupt that is meant for the program would close the channel.
        boolean interrupted = Thread.interrupted();
        try {
            SocketChannel to = channel;
            if (to == null) {
                to = SocketChannel.open(UnixDomainSocketAddress.of(socket.toPath()));
                channel = to;
                write(to, List.of(new Report.Ready(Report.VERSION, pid()), new Report.Started(began)));
            }
            write(to, reports);
        } catch (IOException e) {
            broken = true; // nobody listens any more; the program goes on untraced
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void write(SocketChannel to, List<Report> reports) throws IOException {
        List<byte[]> encoded = new ArrayList<>(reports.size());
        int length = 0;
        for (Report report : reports) {
            byte[] one = ReportCodec.encode(report);
            encoded.add(one);
            length += Integer.BYTES + one.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (byte[] one : encoded) {
            bytes.putInt(one.length).put(one);
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** Asking the JDK takes a dozen milliseconds, because it prepares to wait for processes too. */
    private static long pid() {
        try {
            return Long.parseLong(
                    Path.of("/proc/self").toRealPath().getFileName().toString());
        } catch (IOException | NumberFormatException e) {
            return ProcessHandle.current().pid();
        }
    }
}
