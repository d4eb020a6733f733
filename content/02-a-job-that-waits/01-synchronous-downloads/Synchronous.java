import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final int downloads = Integer.getInteger("downloads", 160);

final HttpClient client = HttpClient.newHttpClient();

void main() throws Exception {
    int pages = 0;
    int bytes = 0;
    for (int page = 1; page <= downloads; page++) {
        bytes += download(page);
        pages++;
    }
    IO.println(pages + " pages, " + bytes + " bytes");
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
