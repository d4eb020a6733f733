package signalbox.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.wire.Order;
import signalbox.wire.OrderCodec;

/**
 * What this process is told to bind itself by before a stranger's program begins in it. Our own code trusts itself to
 * do so; no code of a stranger has run here by then. What goes wrong throws, and then nothing runs.
 */
final class Confining {

    private static final Set<PosixFilePermission> CLOSED_FOLDER = PosixFilePermissions.fromString("r-x------");
    private static final Set<PosixFilePermission> CLOSED_FILE = PosixFilePermissions.fromString("r--------");

    /** The limit on the size of core dumps, which no child is to leave. */
    private static final int CORE = 4;

    private final Order.@Nullable Confine order;
    private final @Nullable Posix posix;

    private Confining(Order.@Nullable Confine order, @Nullable Posix posix) {
        this.order = order;
        this.posix = posix;
    }

    /** By that order, if it is one to do so. */
    static Confining by(@Nullable Order order, @Nullable Posix posix) {
        return new Confining(order instanceof Order.Confine confine ? confine : null, posix);
    }

    /** Does all of it with no effect, so that it takes no time when a reader waits. */
    static void rehearse(Posix posix) throws IOException {
        Order.Confine order = new Order.Confine(Map.of(CORE, 0L), List.of(1L, 2L), 1);
        OrderCodec.decode(OrderCodec.encode(order));
        withOwnId(order);
        Path folder = Files.createDirectory(Path.of("rehearsed").toAbsolutePath());
        close(folder);
        Files.delete(folder);
        posix.limit(CORE, 0L);
        try {
            posix.filter(List.of());
        } catch (IOException e) {
            Objects.requireNonNull(e.getMessage(), "the kernel takes no filter without an instruction");
        }
    }

    boolean isAsked() {
        return order != null;
    }

    /** Takes effect for all threads, and for good. */
    void apply() throws IOException {
        if (order == null) {
            return;
        }
        if (posix == null) {
            throw new IOException("This system has no such bounds.");
        }
        close(Path.of("").toAbsolutePath());
        for (Map.Entry<Integer, Long> limit : order.limits().entrySet()) {
            posix.limit(limit.getKey(), limit.getValue());
        }
        posix.filter(withOwnId(order));
    }

    /**
     * What lies there may be read, and nothing added to it, not even in folders and files of it: neither blocks nor
     * names may be had without bound. That nothing is opened for writing again is for the filter to see to.
     */
    private static void close(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setPosixFilePermissions(each, Files.isDirectory(each) ? CLOSED_FOLDER : CLOSED_FILE);
            }
        }
    }

    private static List<Long> withOwnId(Order.Confine order) {
        long own = ProcessHandle.current().pid();
        return order.filter().stream()
                .map(each -> (int) (each >> Integer.SIZE) == order.self()
                        ? (each & 0xFFFF_FFFFL) | (own << Integer.SIZE)
                        : each)
                .toList();
    }
}
