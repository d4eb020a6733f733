// attack: sockets of other programs of this machine, by path
// needs: PROCESSES
// alone: safe
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

void main() {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(System.getProperty("victim.socket")))) {
        IO.println("THROUGH: " + channel);
    } catch (IOException | UnsupportedOperationException refused) {
        IO.println("held: " + refused);
    }
}
