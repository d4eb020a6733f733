import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final int downloads = Integer.getInteger("downloads", 40);
final int processes = Integer.getInteger("processes", 4);

void main() throws Exception {
    var workers = new ArrayList<Process>();
    for (int number = 1; number <= processes; number++) {
        workers.add(startWorker(number));
    }

    int pages = 0;
    int bytes = 0;
    for (var worker : workers) {
        var output = worker.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            IO.println("page " + line + " bytes");
            pages++;
            bytes += Integer.parseInt(line.substring(line.indexOf(':') + 2));
        }
        worker.waitFor();
    }
    IO.println(pages + " pages, " + bytes + " bytes");
}

/** Starts another JVM, which downloads every so many pages from its own number on. */
Process startWorker(int number) throws IOException {
    var command = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp", System.getProperty("java.class.path"),
            Worker.class.getName(),
            site, "" + number, "" + processes, "" + downloads);
    return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
}

/** What the other JVMs run. */
static class Worker {

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    static void main(String[] arguments) throws Exception {
        String site = arguments[0];
        int first = Integer.parseInt(arguments[1]);
        int step = Integer.parseInt(arguments[2]);
        int last = Integer.parseInt(arguments[3]);
        for (int page = first; page <= last; page += step) {
            IO.println(page + ": " + download(site, page));
        }
    }

    /** Fetches one page and returns its size in bytes. */
    static int download(String site, int page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site + "/page/" + page)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }
}
