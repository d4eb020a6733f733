package signalbox.child.calls;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for connecting, accepting and receiving with sockets, and for looking up names. Reading from a socket is
 * reading from its stream.
 */
public final class SocketCalls {

    private SocketCalls() {}

    @Replaces(staticOf = Socket.class, constructor = true)
    public static Socket connected(@Nullable String host, int port, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, "");
        try {
            return new Socket(host, port);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Socket.class, constructor = true)
    public static Socket connected(InetAddress address, int port, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, "");
        try {
            return new Socket(address, port);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Socket.class, constructor = true)
    public static Socket connected(
            @Nullable String host, int port, @Nullable InetAddress local, int localPort, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, "");
        try {
            return new Socket(host, port, local, localPort);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = Socket.class, constructor = true)
    public static Socket connected(InetAddress address, int port, @Nullable InetAddress local, int localPort, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, "");
        try {
            return new Socket(address, port, local, localPort);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @SuppressWarnings({"deprecation", "removal"}) // Programs may call it, so it needs its stand-in.
    @Replaces(staticOf = Socket.class, constructor = true)
    public static Socket connected(@Nullable String host, int port, boolean stream, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, "");
        try {
            return new Socket(host, port, stream);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @SuppressWarnings({"deprecation", "removal"}) // Programs may call it, so it needs its stand-in.
    @Replaces(staticOf = Socket.class, constructor = true)
    public static Socket connected(InetAddress address, int port, boolean stream, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, "");
        try {
            return new Socket(address, port, stream);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void connect(Socket socket, SocketAddress address, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, address);
        try {
            socket.connect(address);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void connect(Socket socket, SocketAddress address, int millis, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, address);
        try {
            socket.connect(address, millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static Socket accept(ServerSocket server, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, server);
        try {
            return server.accept();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void receive(DatagramSocket socket, DatagramPacket packet, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, socket);
        try {
            socket.receive(packet);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void send(DatagramSocket socket, DatagramPacket packet, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, socket);
        try {
            socket.send(packet);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @SuppressWarnings({"deprecation", "removal"}) // Programs may call it, so it needs its stand-in.
    public static void send(MulticastSocket socket, DatagramPacket packet, byte hops, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, socket);
        try {
            socket.send(packet, hops);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = InetAddress.class)
    public static InetAddress getByName(@Nullable String host, int site) throws UnknownHostException {
        Trace.begin(SpanKind.IO, site, host);
        try {
            return InetAddress.getByName(host);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = InetAddress.class)
    public static InetAddress[] getAllByName(@Nullable String host, int site) throws UnknownHostException {
        Trace.begin(SpanKind.IO, site, host);
        try {
            return InetAddress.getAllByName(host);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean isReachable(InetAddress address, int millis, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, address);
        try {
            return address.isReachable(millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean isReachable(
            InetAddress address, @Nullable NetworkInterface network, int hops, int millis, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, address);
        try {
            return address.isReachable(network, hops, millis);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
