// attack: the network outside and this machine's own services
// needs: NETWORK
// alone: safe
import java.net.*;

void main() throws Throwable {
    int port = Integer.getInteger("victim.port");
    for (String host : List.of("127.0.0.1", "::1", "192.0.2.1")) {
        if (System.getProperty("bare") != null && !host.equals("127.0.0.1")) {
            continue;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1500);
            IO.println("THROUGH: TCP to " + host);
        } catch (SocketTimeoutException sent) {
            IO.println("THROUGH: TCP to " + host + " was sent");
        } catch (IOException refused) {
            IO.println("held: TCP to " + host + ": " + refused.getMessage());
        }
    }
    try (var socket = new DatagramSocket()) {
        socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getByName("127.0.0.1"), port));
        IO.println("THROUGH: UDP");
    } catch (IOException refused) {
        IO.println("held: UDP: " + refused.getMessage());
    }
    if (System.getProperty("bare") == null) {
        Native.report("multipath TCP", Native.call(41, 198, 2, 1, 262));
        Native.report("raw packets", Native.call(41, 198, 17, 3, 0x300));
        Native.report("netlink", Native.call(41, 198, 16, 3, 0));
        Native.report("vsock", Native.call(41, 198, 40, 1, 0));
    }
}
