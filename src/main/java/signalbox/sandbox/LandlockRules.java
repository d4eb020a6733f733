package signalbox.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a child may reach: nothing else, of files and of TCP. A path allows all that is below it; one that is not there
 * allows nothing.
 *
 * @param programs to be read and executed
 * @param readable to be read
 * @param listed whose names may be listed, no more
 * @param devices to be read and written
 * @param folder to be read, written and filled
 * @param ports of TCP to be bound and connected to, as far as the kernel can tell ports apart
 */
record LandlockRules(
        List<Path> programs,
        List<Path> readable,
        List<Path> listed,
        List<Path> devices,
        Path folder,
        List<Integer> ports) {

    /** First version that knows TCP ports. */
    static final int KNOWS_TCP = 4;

    /** First version that keeps signals and abstract sockets inside. */
    static final int KNOWS_SIGNALS = 6;

    private static final int KNOWS_RENAMING = 2;
    private static final int KNOWS_TRUNCATING = 3;
    private static final int KNOWS_DEVICE_REQUESTS = 5;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIR = 1 << 3;
    private static final long FIRST_RIGHTS = (1 << 13) - 1;
    private static final long RENAME = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long DEVICE_REQUEST = 1 << 15;
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | DEVICE_REQUEST;
    private static final long BIND_AND_CONNECT = 3;
    private static final long SOCKETS_AND_SIGNALS = 3;

    private static final int PATH_BENEATH = 1;
    private static final int NET_PORT = 2;

    /** Makes the rule set; returns its descriptor. */
    int create(Kernel kernel) throws IOException {
        int version = kernel.landlockVersion();
        int ruleset = checked(kernel.createRuleset(attributes(version)), "making a Landlock rule set");
        long all = rights(version);
        long writing = all & ~EXECUTE;
        add(kernel, ruleset, programs, EXECUTE | READ_FILE | READ_DIR);
        add(kernel, ruleset, readable, READ_FILE | READ_DIR);
        add(kernel, ruleset, listed, READ_DIR);
        add(kernel, ruleset, devices, READ_FILE | WRITE_FILE);
        add(kernel, ruleset, List.of(folder), writing);
        for (int port : version >= KNOWS_TCP ? ports : List.<Integer>of()) {
            byte[] rule = buffer(16).putLong(BIND_AND_CONNECT).putLong(port).array();
            checked(kernel.addRule(ruleset, NET_PORT, rule), "allowing a port");
        }
        return ruleset;
    }

    private static byte[] attributes(int version) {
        List<Long> fields = new ArrayList<>(List.of(rights(version)));
        if (version >= KNOWS_TCP) {
            fields.add(BIND_AND_CONNECT);
        }
        if (version >= KNOWS_SIGNALS) {
            fields.add(SOCKETS_AND_SIGNALS);
        }
        byte[] bytes = new byte[Long.BYTES * fields.size()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        fields.forEach(buffer::putLong);
        return bytes;
    }

    private static long rights(int version) {
        return FIRST_RIGHTS
                | (version >= KNOWS_RENAMING ? RENAME : 0)
                | (version >= KNOWS_TRUNCATING ? TRUNCATE : 0)
                | (version >= KNOWS_DEVICE_REQUESTS ? DEVICE_REQUEST : 0);
    }

    private static void add(Kernel kernel, int ruleset, List<Path> paths, long rights) throws IOException {
        for (Path path : paths) {
            int descriptor = kernel.openPath(path);
            if (descriptor < 0) {
                continue;
            }
            long fitting = Files.isDirectory(path) ? rights : rights & OF_FILES;
            byte[] rule = buffer(12).putLong(fitting).putInt(descriptor).array();
            long added = kernel.addRule(ruleset, PATH_BENEATH, rule);
            kernel.close(descriptor);
            checked(added, "allowing " + path);
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }

    private static int checked(long result, String what) throws IOException {
        if (result < 0) {
            throw new IOException(what + " failed with errno " + -result);
        }
        return (int) result;
    }
}
