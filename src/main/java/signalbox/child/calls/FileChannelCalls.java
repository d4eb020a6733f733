package signalbox.child.calls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for reading, writing, forcing and locking with a {@link FileChannel}. A file lock belongs to the process, so
 * no thread is noted as its holder.
 */
public final class FileChannelCalls {

    private FileChannelCalls() {}

    public static int read(FileChannel channel, ByteBuffer buffer, long position, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.read(buffer, position);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int write(FileChannel channel, ByteBuffer buffer, long position, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.write(buffer, position);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long transferTo(FileChannel channel, long position, long count, WritableByteChannel target, int site)
            throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.transferTo(position, count, target);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long transferFrom(
            FileChannel channel, ReadableByteChannel source, long position, long count, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            return channel.transferFrom(source, position, count);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void force(FileChannel channel, boolean metadata, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, channel);
        try {
            channel.force(metadata);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static FileLock lock(FileChannel channel, int site) throws IOException {
        Trace.begin(SpanKind.LOCK, site, channel);
        try {
            return channel.lock();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static FileLock lock(FileChannel channel, long position, long size, boolean shared, int site)
            throws IOException {
        Trace.begin(SpanKind.LOCK, site, channel);
        try {
            return channel.lock(position, size, shared);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
