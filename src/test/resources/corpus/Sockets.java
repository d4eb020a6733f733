// expect: IO in main at new Socket, IO in main at Socket.connect, IO in main at ServerSocket.accept
// expect: IO in hear at InputStream.readAllBytes, IO in datagrams at DatagramSocket.receive
InetAddress here = InetAddress.getLoopbackAddress();

@SuppressWarnings({"deprecation", "removal"})
void main() throws Exception {
    try (var server = new ServerSocket(0, 50, here)) {
        Thread.ofVirtual().start(() -> {
            for (int i = 0; ; i++) {
                try (Socket client = server.accept()) {
                    Thread.sleep(i == 7 ? 300 : 10); // the eighth has a timeout that is to pass
                    client.getOutputStream().write(("hello " + i).getBytes());
                } catch (SocketException e) {
                    return;
                } catch (Exception e) {
                    System.out.println(e);
                }
            }
        });
        int port = server.getLocalPort();
        hear(new Socket(here, port));
        hear(new Socket("127.0.0.1", port));
        hear(new Socket(here, port, here, 0));
        hear(new Socket("127.0.0.1", port, here, 0));
        hear(new Socket(here, port, true));
        hear(new Socket("127.0.0.1", port, true));
        var later = new Socket();
        later.connect(new InetSocketAddress(here, port));
        hear(later);
        var timed = new Socket();
        timed.connect(new InetSocketAddress(here, port), 60_000);
        timed.setSoTimeout(1);
        try {
            timed.getInputStream().read();
        } catch (SocketTimeoutException e) {
            System.out.println(e.getMessage());
        }
        timed.setSoTimeout(60_000);
        hear(timed);
        Socket unusual = new Socket("127.0.0.1", port) {
            @Override
            public String toString() {
                return "unusual";
            }
        };
        System.out.println(unusual);
        hear(unusual);
    }
    try (var gone = new ServerSocket(0, 1, here)) {
        int port = gone.getLocalPort();
        gone.close();
        new Socket(here, port);
    } catch (ConnectException e) {
        e.printStackTrace();
    }
    try {
        new Socket("127.0.0.1", -1);
    } catch (IllegalArgumentException e) {
        e.printStackTrace();
    }
    System.out.println(InetAddress.getByName("127.0.0.1") + " " + InetAddress.getAllByName("127.0.0.1").length);
    System.out.println(here.isReachable(1_000) + " " + here.isReachable(null, 0, 1_000));
    datagrams();
}

void hear(Socket socket) throws IOException {
    try (socket) {
        System.out.println(new String(socket.getInputStream().readAllBytes()));
    }
}

@SuppressWarnings("removal")
void datagrams() throws Exception {
    try (var multicast = new MulticastSocket(new InetSocketAddress(here, 0));
            var receiver = new DatagramSocket(0, here)) {
        multicast.send(new DatagramPacket(new byte[] {1}, 1, receiver.getLocalSocketAddress()), (byte) 1);
        receiver.receive(new DatagramPacket(new byte[1], 1));
    }
    try (var one = new DatagramSocket(0, here); var two = new DatagramSocket(0, here)) {
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(60);
                two.send(new DatagramPacket(new byte[] {1, 2, 3}, 3, one.getLocalSocketAddress()));
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        var packet = new DatagramPacket(new byte[10], 10);
        one.receive(packet);
        System.out.println(packet.getLength());
    }
}
