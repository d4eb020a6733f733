// expect: IO in main at SocketChannel.read, IO in main at Selector.select
// expect: IO in main at DatagramChannel.receive, IO in main at SourceChannel.read
InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes());
}

void main() throws Exception {
    try (var server = ServerSocketChannel.open().bind(here)) {
        Thread echo = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 2; i++) {
                try (SocketChannel client = server.accept()) {
                    Thread.sleep(60);
                    client.write(bytes("ab"));
                    client.write(new ByteBuffer[] {bytes("cd"), bytes("ef")});
                    client.write(new ByteBuffer[] {bytes("gh"), bytes("ij")}, 1, 1);
                } catch (Exception e) {
                    System.out.println(e);
                }
            }
        });
        try (SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
            ByteBuffer got = ByteBuffer.allocate(100);
            client.read(got);
            while (client.read(new ByteBuffer[] {got}) >= 0 && client.read(new ByteBuffer[] {got}, 0, 1) >= 0) {}
            System.out.println(new String(got.array(), 0, got.position()));
        }
        try (SocketChannel client = SocketChannel.open()) {
            client.configureBlocking(false);
            if (!client.connect(server.getLocalAddress())) {
                while (!client.finishConnect()) {
                    Thread.onSpinWait();
                }
            }
            try (Selector selector = Selector.open()) {
                client.register(selector, SelectionKey.OP_READ);
                System.out.println(selector.select() + " " + selector.select(1));
                System.out.println(selector.select(key -> System.out.println(key.isReadable())));
                System.out.println(selector.select(key -> System.out.println(key.isReadable()), 1_000));
                ByteBuffer got = ByteBuffer.allocate(2);
                System.out.println(client.read(got) + " " + selector.selectNow());
            }
        }
        echo.join();
    }
    try (var one = DatagramChannel.open().bind(here); var two = DatagramChannel.open().bind(here)) {
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(60);
                two.send(bytes("datagram"), one.getLocalAddress());
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        ByteBuffer got = ByteBuffer.allocate(100);
        System.out.println(two.getLocalAddress().equals(one.receive(got)) + " " + got.position());
    }
    try {
        SocketChannel.open((SocketAddress) null);
    } catch (NullPointerException e) {
        System.out.println("no address");
    }
    Pipe pipe = Pipe.open();
    Thread.startVirtualThread(() -> {
        try {
            Thread.sleep(60);
            pipe.sink().write(bytes("piped"));
        } catch (Exception e) {
            System.out.println(e);
        }
    });
    System.out.println(pipe.source().read(ByteBuffer.allocate(10)));
    try {
        pipe.source().close();
        pipe.source().read(ByteBuffer.allocate(10));
    } catch (ClosedChannelException e) {
        e.printStackTrace();
    }
}
