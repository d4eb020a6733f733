import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final int downloads = Integer.getInteger("downloads", 160);
final int limit = Integer.getInteger("limit", 20);

final HttpClient client = HttpClient.newHttpClient();
final Semaphore permits = new Semaphore(limit);

void main() throws Exception {
    var sizes = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int page = 1; page <= downloads; page++) {
            int number = page;
            sizes.add(threads.submit(() -> downloadWithPermit(number)));
        }
    }

    int bytes = 0;
    for (var size : sizes) {
        bytes += size.get();
    }
    IO.println(sizes.size() + " pages, " + bytes + " bytes");
}

/** Fetches one page as soon as there is a permit for it. */
int downloadWithPermit(int page) throws Exception {
    permits.acquire();
    try {
        return download(page);
    } finally {
        permits.release();
    }
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
