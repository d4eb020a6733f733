// expect: IO in download at HttpClient.send, THREAD in main at Future.get
import com.sun.net.httpserver.HttpServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

int download(HttpClient client, URI page) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(page).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
}

void main() throws Exception {
    HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.createContext("/", exchange -> {
        try (exchange) {
            Thread.sleep(60);
            exchange.sendResponseHeaders(200, 276);
            exchange.getResponseBody().write(new byte[276]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    });
    site.start();
    URI page = URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/page");
    try (HttpClient client = HttpClient.newHttpClient()) {
        for (ExecutorService executor :
                List.of(Executors.newFixedThreadPool(5), Executors.newVirtualThreadPerTaskExecutor())) {
            try (executor) {
                var sizes = new ArrayList<Future<Integer>>();
                for (int i = 0; i < 20; i++) {
                    sizes.add(executor.submit(() -> download(client, page)));
                }
                int bytes = 0;
                for (Future<Integer> size : sizes) {
                    bytes += size.get();
                }
                System.out.println(sizes.size() + " pages, " + bytes + " bytes");
            }
        }
    } finally {
        site.stop(0);
    }
}
