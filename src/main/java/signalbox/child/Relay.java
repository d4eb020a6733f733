package signalbox.child;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signalbox.child.trace.Outbox;
import signalbox.wire.Frames;
import signalbox.wire.Report;
import signalbox.wire.ReportCodec;
import signalbox.wire.WireException;

/**
 * Takes the reports of processes that the program started and passes them on under the number of their process. Each
 * finds a port of the loopback address and a word in the file {@value #ADDRESS} in the folder of classes, connects,
 * tells the word and then, each message an int length and that many bytes: {@link Report.Ready} with its pid, {@link Report.Started}, then what happens there. A connection that
 * breaks these rules is closed. That a process ended is told after all that it told itself. Thread-safe.
 */
final class Relay {

    static final String ADDRESS = "trace";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** How long a process may have told of itself before its parent has told of it. */
    private static final long NUMBER_MILLIS = 2_000;

    /** How long the end of the program waits for what ended processes still have in the socket. */
    private static final long DRAIN_MILLIS = 250;

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Set<Integer> connected = new HashSet<>();
    private final Map<Integer, Report.ProcessEnded> held = new HashMap<>();
    private int ended;
    private int connections;

    private final ServerSocketChannel server;
    private final long word = new SecureRandom().nextLong();

    /** Takes that port, 0 for any. It is not a socket in the file system: what may reach that may reach others' too. */
    Relay(int port) throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.INET);
        server.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 64);
    }

    /** Nothing will connect. */
    void close() throws IOException {
        server.close();
    }

    /** Listens from now on. */
    void open(Path folder, Outbox outbox) throws IOException {
        InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
        Files.writeString(folder.resolve(ADDRESS), address.getPort() + " " + word);
        OwnThreads.start("relay", () -> accept(outbox));
    }

    /**
     * Learns of processes from the reports that are about to be sent. Returns them without the ends of processes
     * that have something left to tell; those ends will be reported again when that has been told.
     */
    synchronized List<Report> withoutEarlyEnds(List<Report> reports) {
        List<Report> passed = new ArrayList<>(reports.size());
        for (Report report : reports) {
            if (report instanceof Report.ProcessStarted started) {
                numbers.put(started.pid(), started.process());
                notifyAll();
            }
            if (report instanceof Report.ProcessEnded end && connected.contains(end.process())) {
                held.put(end.process(), end);
                notifyAll();
            } else {
                passed.add(report);
                ended += report instanceof Report.ProcessEnded ? 1 : 0;
            }
        }
        return passed;
    }

    /** Waits until processes that have ended have nothing left to tell. */
    synchronized void drain() {
        long deadline = System.nanoTime() + DRAIN_MILLIS * 1_000_000;
        try {
            long left = DRAIN_MILLIS;
            while (connections > Math.max(0, numbers.size() - ended - held.size()) && left > 0) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(Outbox outbox) {
        try (server) {
            while (true) {
                SocketChannel connection = server.accept();
                count(1);
                OwnThreads.start("relayed", () -> follow(connection, outbox));
            }
        } catch (IOException e) {
            // No more connections: what those processes do is missing in the picture, and nothing else.
            outbox.post(new Report.Incomplete(1, 0));
        }
    }

    private void follow(SocketChannel connection, Outbox outbox) {
        int number = 0;
        try (connection;
                DataInputStream in = new DataInputStream(Channels.newInputStream(connection))) {
            if (in.readLong() != word || !(next(in) instanceof Report.Ready ready)) {
                return;
            }
            number = connect(ready.pid());
            while (number > 0) {
                pass(number, next(in), outbox);
            }
        } catch (EOFException e) {
            outbox.drain();
        } catch (IOException e) {
            outbox.send(new Report.Incomplete(1, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect(number, outbox);
        }
    }

    private void pass(int number, Report report, Outbox outbox) throws WireException {
        switch (report) {
            case Report.FromProcess nested ->
                throw new WireException("A process %d told of processes of its own.".formatted(nested.process()));
            case Report.Started started -> outbox.send(new Report.ProcessReady(number, started.at()));
            default -> outbox.send(new Report.FromProcess(number, report));
        }
    }

    private static Report next(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 1 || length > Frames.MAX_RUNNER_PAYLOAD) {
            throw new WireException("A process announced a message of %,d bytes.".formatted(length));
        }
        byte[] bytes = in.readNBytes(length);
        List<Report> reports = ReportCodec.decode(bytes);
        return reports.getFirst();
    }

    /** The number of that process, 0 if the program did not start it. */
    private synchronized int connect(long pid) throws InterruptedException {
        long deadline = System.nanoTime() + NUMBER_MILLIS * 1_000_000;
        while (!numbers.containsKey(pid)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return 0;
            }
            wait(left);
        }
        int number = numbers.getOrDefault(pid, 0);
        return connected.add(number) ? number : 0;
    }

    private void disconnect(int number, Outbox outbox) {
        Report end;
        synchronized (this) {
            connected.remove(number);
            end = held.remove(number);
        }
        if (end != null) {
            outbox.send(end);
        }
        count(-1);
    }

    private synchronized void count(int change) {
        connections += change;
        notifyAll();
    }
}
