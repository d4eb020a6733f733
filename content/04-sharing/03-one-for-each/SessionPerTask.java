import module java.net.http;

static final String SITE = System.getProperty("practice.site", "http://localhost:8000");
final int downloads = Integer.getInteger("downloads", 20);
final int threads = Integer.getInteger("threads", 5);

final AtomicInteger sessions = new AtomicInteger();

void main() throws Exception {
    int right = 0;
    try (var pool = Executors.newFixedThreadPool(threads)) {
        var answers = new ArrayList<Future<String>>();
        for (int page = 1; page <= downloads; page++) {
            int number = page;
            answers.add(pool.submit(() -> newSession().fetch(number)));
        }
        for (int page = 1; page <= downloads; page++) {
            String answer = answers.get(page - 1).get();
            boolean fits = answer.startsWith("page " + page + ":");
            IO.println("asked for page " + page + ", got " + answer + (fits ? "" : " (mixed up)"));
            right += fits ? 1 : 0;
        }
    }
    IO.println(sessions + " sessions made");
    IO.println(right + " of " + downloads + " answers are right");
}

Session newSession() {
    sessions.incrementAndGet();
    return new Session();
}

/** Not thread-safe: it remembers the page that it was asked for last. */
static class Session {

    final HttpClient connection = HttpClient.newHttpClient();
    int page;

    String fetch(int number) throws Exception {
        page = number;
        var request = HttpRequest.newBuilder(URI.create(SITE + "/page/" + page)).build();
        int size = connection.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        return "page " + page + ": " + size + " bytes";
    }
}
