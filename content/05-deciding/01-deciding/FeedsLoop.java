import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final HttpClient client = HttpClient.newHttpClient();

void main() throws Exception {
    int bytes = 0;
    for (int feed = 1; feed <= 60; feed++) {
        bytes += read(feed);
    }
    IO.println(bytes + " bytes of news");
}

/** Fetches one feed and returns its size in bytes. */
int read(int feed) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(site + "/page/" + feed)).build();
    int size = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    IO.println("feed " + feed + ": " + size + " bytes");
    return size;
}
