import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");

final HttpClient client = HttpClient.newHttpClient();

void main() throws Exception {
    int bytes = 0;
    for (int page = 0; page < 20; page++) {
        IO.println("asking for page " + page);
        bytes += download(page);
    }
    IO.println(bytes + " bytes");
}

/** Fetches one page and returns its size in bytes. */
int download(int page) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(site + "/page/" + page)).build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
        throw new IOException("page " + page + ": status " + answer.statusCode());
    }
    return answer.body().length;
}
