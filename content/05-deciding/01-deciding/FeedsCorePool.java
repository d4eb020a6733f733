import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final HttpClient client = HttpClient.newHttpClient();

void main() throws Exception {
    var tasks = new ArrayList<Callable<Integer>>();
    for (int feed = 1; feed <= 60; feed++) {
        int number = feed;
        tasks.add(() -> read(number));
    }

    int cores = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(cores)) {
        int bytes = 0;
        for (var result : pool.invokeAll(tasks)) {
            bytes += result.get();
        }
        IO.println(bytes + " bytes of news");
    }
}

/** Fetches one feed and returns its size in bytes. */
int read(int feed) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(site + "/page/" + feed)).build();
    int size = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    IO.println("feed " + feed + ": " + size + " bytes");
    return size;
}
