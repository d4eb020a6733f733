import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final int downloads = Integer.getInteger("downloads", 32);
final int threads = Integer.getInteger("threads", 5);

final HttpClient client = HttpClient.newHttpClient();

void main() throws Exception {
    var sizes = new ArrayList<Future<Integer>>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
        for (int page = 1; page <= downloads; page++) {
            int number = page;
            sizes.add(pool.submit(() -> download(number)));
        }
    }

    int bytes = 0;
    for (var size : sizes) {
        bytes += size.get();
    }
    IO.println(sizes.size() + " pages, " + bytes + " bytes");
}

/** Fetches one page and returns its size in bytes. */
int download(int page) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(site + "/page/" + page)).build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
        throw new IOException("page " + page + ": status " + answer.statusCode());
    }
    IO.println("page " + page + ": " + answer.body().length + " bytes");
    return answer.body().length;
}
