package signalbox.child.calls;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ScatteringByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for connecting, accepting, reading and writing with channels. On a channel that does not block the spans are
 * too short to be kept.
 */
public final class ChannelCalls {

    private ChannelCalls() {}

    public static int read(ReadableByteChannel channel, ByteBuffer buffer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.read(buffer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long read(ScatteringByteChannel channel, ByteBuffer[] buffers, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.read(buffers);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long read(ScatteringByteChannel channel, ByteBuffer[] buffers, int from, int length, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.read(buffers, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int write(WritableByteChannel channel, ByteBuffer buffer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.write(buffer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long write(GatheringByteChannel channel, ByteBuffer[] buffers, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.write(buffers);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long write(GatheringByteChannel channel, ByteBuffer[] buffers, int from, int length, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.write(buffers, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    @Replaces(staticOf = SocketChannel.class)
    public static SocketChannel open(SocketAddress address, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, address);
        try {
            return SocketChannel.open(address);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean connect(SocketChannel channel, SocketAddress address, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.connect(address);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean finishConnect(SocketChannel channel, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.finishConnect();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable SocketChannel accept(ServerSocketChannel channel, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.accept();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable SocketAddress receive(DatagramChannel channel, ByteBuffer buffer, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.receive(buffer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int send(DatagramChannel channel, ByteBuffer buffer, SocketAddress target, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.send(buffer, target);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
