// attack: memory of the kernel, parked in sockets that nobody reads
// needs: NETWORK
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;

/** Half of what a run may use in all. */
static final long ENOUGH = 3L << 29;

void main() throws Exception {
    List<SocketChannel> ends = new ArrayList<>();
    long parked = 0;
    String last = "all that it wanted";
    try {
        var server = listening();
        while (parked < ENOUGH) {
            ends.add(SocketChannel.open(server.getLocalAddress()));
            ends.add(server.accept());
            for (var end : ends.subList(ends.size() - 2, ends.size())) {
                end.configureBlocking(false);
                parked += fill(end);
            }
        }
    } catch (IOException refused) {
        last = refused.getMessage();
    }
    IO.println((parked >= ENOUGH ? "THROUGH: " : "held: ") + (parked >> 20) + " MiB in " + ends.size() + " sockets: " + last);
    Runtime.getRuntime().halt(0);
}

/** At any port that it may have. */
static ServerSocketChannel listening() throws IOException {
    var server = ServerSocketChannel.open();
    for (int port = 32_768; port < 61_000; port++) {
        try {
            return server.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException taken) {
            continue;
        }
    }
    throw new BindException("no port is free");
}

static long fill(SocketChannel end) throws IOException {
    var bytes = ByteBuffer.allocateDirect(1 << 20);
    long parked = 0;
    for (int written = 1; written > 0; parked += written) {
        written = end.write(bytes.clear());
    }
    return parked;
}
