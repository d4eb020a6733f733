package signalbox.child.calls;

import java.io.DataInput;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;
import signalbox.child.trace.Trace;
import signalbox.wire.SpanKind;

/**
 * Stand-ins for reading values from a stream or file of binary data.
 */
public final class DataCalls {

    private DataCalls() {}

    public static void readFully(DataInput in, byte[] buffer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            in.readFully(buffer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static void readFully(DataInput in, byte[] buffer, int from, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            in.readFully(buffer, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int skipBytes(DataInput in, int count, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.skipBytes(count);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static boolean readBoolean(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readBoolean();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static byte readByte(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readByte();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int readUnsignedByte(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readUnsignedByte();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static short readShort(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readShort();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int readUnsignedShort(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readUnsignedShort();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static char readChar(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readChar();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int readInt(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readInt();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static long readLong(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readLong();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static float readFloat(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readFloat();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static double readDouble(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readDouble();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static @Nullable String readLine(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readLine();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static String readUTF(DataInput in, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readUTF();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static Object readObject(ObjectInput in, int site) throws ClassNotFoundException, IOException {
        Trace.begin(SpanKind.IO, site, in);
        try {
            return in.readObject();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int read(RandomAccessFile file, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, file);
        try {
            return file.read();
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int read(RandomAccessFile file, byte[] buffer, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, file);
        try {
            return file.read(buffer);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }

    public static int read(RandomAccessFile file, byte[] buffer, int from, int length, int site) throws IOException {
        Trace.begin(SpanKind.IO, site, file);
        try {
            return file.read(buffer, from, length);
        } catch (Throwable t) {
            Trace.clean(t);
            throw t;
        } finally {
            Trace.end();
        }
    }
}
