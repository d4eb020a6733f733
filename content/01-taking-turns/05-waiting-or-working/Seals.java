import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");

final HttpClient client = HttpClient.newHttpClient();

void main() throws Exception {
    int seals = 0;
    for (int page = 1; page <= 3; page++) {
        byte[] body = download(page);
        byte[] digest = digest(body, 1_000_000);
        IO.println("page " + page + ": " + HexFormat.of().formatHex(digest, 0, 8));
        seals++;
    }
    IO.println(seals + " seals");
}

/** Fetches one page. */
byte[] download(int page) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(site + "/page/" + page)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
}

/** The digest of the text, then the digest of that digest, and so on for so many rounds. */
byte[] digest(byte[] text, int rounds) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    byte[] digest = sha.digest(text);
    for (int round = 1; round < rounds; round++) {
        digest = sha.digest(digest);
    }
    return digest;
}
