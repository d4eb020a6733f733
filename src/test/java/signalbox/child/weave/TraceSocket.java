package signalbox.child.weave;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import signalbox.wire.Report;
import signalbox.wire.ReportCodec;

/** The listener in the folder of a woven program: takes the reports of its process and of all that it starts. */
final class TraceSocket implements AutoCloseable {

    private static final long WORD = 4711;

    private final ConcurrentLinkedQueue<Report> reports = new ConcurrentLinkedQueue<>();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocketChannel server;

    private final SocketAddress address;
    private final CountDownLatch farewell = new CountDownLatch(1);

    TraceSocket(Path folder) throws IOException {
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        address = server.getLocalAddress();
        int port = ((InetSocketAddress) address).getPort();
        Files.writeString(folder.resolve("trace"), port + " " + WORD);
        readers.execute(this::accept);
    }

    /** All that came, in the order of each process; complete when the processes have ended and this is closed. */
    List<Report> reports() {
        return List.copyOf(reports);
    }

    /** Returns when all that was sent has been read: connections are taken in order, and ours is the last. */
    @Override
    public void close() throws IOException {
        try (SocketChannel last = SocketChannel.open(address)) {
            last.write(ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(0, WORD));
        }
        try {
            farewell.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
        readers.close();
    }

    private void accept() {
        while (true) {
            try {
                SocketChannel client = server.accept();
                readers.execute(() -> read(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void read(SocketChannel client) {
        try (client;
                var in = new DataInputStream(Channels.newInputStream(client))) {
            if (in.readLong() != WORD) {
                throw new IOException("the word was not told");
            }
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                byte[] payload = new byte[length];
                in.readFully(payload);
                reports.addAll(ReportCodec.decode(payload));
            }
            farewell.countDown();
        } catch (EOFException e) {
            return; // the process has ended
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
