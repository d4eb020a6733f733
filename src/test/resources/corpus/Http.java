// expect: IO in main at HttpClient.send, IO in main at URL.openStream
// expect: IO in main at HttpURLConnection.getResponseCode, THREAD in main at CompletableFuture.get
import com.sun.net.httpserver.HttpServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

void main() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {
        LockSupport.parkNanos(10_000_000);
        byte[] body = ("you asked for " + exchange.getRequestURI()).getBytes();
        exchange.getResponseHeaders().add("X-Kind", "test");
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/missing") ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    });
    server.start();
    String root = "http://127.0.0.1:" + server.getAddress().getPort();
    try (HttpClient client = HttpClient.newHttpClient()) {
        var request = HttpRequest.newBuilder(URI.create(root + "/a")).build();
        var answer = client.send(request, BodyHandlers.ofString());
        System.out.println(answer.statusCode() + " " + answer.body());
        var first = client.sendAsync(request, BodyHandlers.ofString());
        var second = client.sendAsync(request, BodyHandlers.ofString(), null);
        System.out.println(first.get().body() + " " + second.join().statusCode());
        try {
            client.send(null, BodyHandlers.ofString());
        } catch (NullPointerException e) {
            System.out.println(e.getStackTrace().length > 1);
        }
        client.shutdown();
        System.out.println(client.awaitTermination(Duration.ofSeconds(60)));
    }
    URL url = URI.create(root + "/b").toURL();
    try (InputStream in = url.openStream()) {
        System.out.println(new String(in.readAllBytes()));
    }
    var connection = (HttpURLConnection) URI.create(root + "/missing").toURL().openConnection();
    System.out.println(connection.getResponseCode() + " " + connection.getResponseMessage());
    try {
        connection.getInputStream();
    } catch (FileNotFoundException e) {
        System.out.println("missing");
    }
    URLConnection plain = url.openConnection();
    plain.connect();
    System.out.println(plain.getHeaderField("X-Kind") + " " + plain.getHeaderField(0) + " " + plain.getHeaderFields().get("X-kind"));
    System.out.println(plain.getContentLength() + " " + plain.getContentLengthLong() + " " + plain.getContentType());
    System.out.println(new String(plain.getInputStream().readAllBytes()));
    System.out.println(url.getContent() != null);
    System.out.println(url.getContent(new Class<?>[] {InputStream.class}) != null);
    System.out.println(url.openConnection().getContent() != null);
    System.out.println(url.openConnection().getContent(new Class<?>[] {InputStream.class}) != null);
    var posting = (HttpURLConnection) url.openConnection();
    posting.setDoOutput(true);
    posting.getOutputStream().write("body".getBytes());
    System.out.println(posting.getResponseCode());
    server.stop(0);
}
