// expect: IO in main at ServerSocket.accept, IO in serve at BufferedReader.readLine
// expect: THREAD in main at Future.get
void serve(Socket client) {
    try (client;
            var in = new BufferedReader(new InputStreamReader(client.getInputStream()));
            var out = new PrintWriter(client.getOutputStream(), true)) {
        String line;
        while ((line = in.readLine()) != null) {
            Thread.sleep(2);
            out.println("echo " + line);
        }
    } catch (IOException | InterruptedException e) {
        System.out.println("server: " + e);
    }
}

String talk(int port, int number) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            var out = new PrintWriter(socket.getOutputStream(), true);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
        out.println("hello from " + number);
        out.println("bye from " + number);
        socket.shutdownOutput();
        return in.lines().collect(Collectors.joining(", "));
    }
}

void main() throws Exception {
    try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var clients = Executors.newFixedThreadPool(3)) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.startVirtualThread(() -> serve(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> clients.submit(() -> talk(server.getLocalPort(), i)))
                .toList();
        for (Future<String> answer : answers) {
            System.out.println(answer.get());
        }
    }
}
