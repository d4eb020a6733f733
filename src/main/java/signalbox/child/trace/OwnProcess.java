package signalbox.child.trace;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
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
 * file named {@code trace} tells a port of the loopback address and a word to begin with there. The first report is {@link Report.Ready}, the second {@link
 * Report.Started}; each is an int, its length, and that many bytes. Used under the outbox's lock alone.
 *
 * <p>Programs start many processes at once, so the thread that runs {@code main} does the least it can before that: it
 * does not connect, and it meets no lambda, since the first one of a JVM costs some 10 ms.
 */
final class OwnProcess implements Consumer<List<Report>> {

    private static final String ADDRESS = "trace";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final File address;
    private final long began;
    private @Nullable SocketChannel channel;
    private boolean broken;

    private OwnProcess(File address, long began) {
        this.address = address;
        this.began = began;
    }

    /** What records this process, null if nobody waits for that. Called when the program's {@code main} begins. */
    static @Nullable Recorder connect() {
        long began = System.nanoTime();
        File address = address();
        if (address == null) {
            return null;
        }
        var recorder = new Recorder(new Outbox(new OwnProcess(address, began)));
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

    private static @Nullable File address() {
        CodeSource source = OwnProcess.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith("/")) {
            return null;
        }
        try {
            File address = new File(new File(source.getLocation().toURI()), ADDRESS);
            return address.exists() ? address : null;
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
                to = open();
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

    private SocketChannel open() throws IOException {
        List<String> told = List.of(Files.readString(address.toPath()).split(" ", 2));
        InetSocketAddress port =
                new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), Integer.parseInt(told.getFirst()));
        SocketChannel to = SocketChannel.open(StandardProtocolFamily.INET);
        to.connect(port);
        ByteBuffer word = ByteBuffer.allocate(Long.BYTES).putLong(Long.parseLong(told.getLast()));
        word.flip();
        to.write(word);
        return to;
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
