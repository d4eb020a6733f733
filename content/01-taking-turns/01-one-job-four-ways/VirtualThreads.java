import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final int downloads = Integer.getInteger("downloads", 40);

final HttpClient client = HttpClient.newHttpClient();

void main() throws Exception {
    var tasks = new ArrayList<Callable<Integer>>();
    for (int page = 1; page <= downloads; page++) {
        int number = page;
        tasks.add(() -> download(number));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var results = threads.invokeAll(tasks);

        int bytes = 0;
        for (var result : results) {
            bytes += result.get();
        }
        IO.println(results.size() + " pages, " + bytes + " bytes");
    }
}

/** Fetches one page and returns its size in bytes. */
int download(int page) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(site + "/page/" + page)).build();
    byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    IO.println("page " + page + ": " + body.length + " bytes");
    return body.length;
}
