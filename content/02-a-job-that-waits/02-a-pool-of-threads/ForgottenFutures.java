import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final int downloads = Integer.getInteger("downloads", 20);

final HttpClient client = HttpClient.newHttpClient();
final AtomicInteger pages = new AtomicInteger();

void main() {
    try (var pool = Executors.newFixedThreadPool(5)) {
        for (int page = 0; page < downloads; page++) {
            int number = page;
            pool.submit(() -> download(number));
        }
    }
    IO.println(pages + " pages");
}

/** Fetches one page, counts it, and returns its size in bytes. */
int download(int page) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(site + "/page/" + page)).build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
        throw new IOException("page " + page + ": status " + answer.statusCode());
    }
    IO.println("page " + page + ": " + answer.body().length + " bytes");
    pages.incrementAndGet();
    return answer.body().length;
}
