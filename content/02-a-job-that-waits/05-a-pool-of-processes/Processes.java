import module java.net.http;

final String site = System.getProperty("practice.site", "http://localhost:8000");
final int downloads = Integer.getInteger("downloads", 160);
final int processes = Integer.getInteger("processes", 4);

void main() throws Exception {
    var todo = new ConcurrentLinkedQueue<Integer>();
    for (int page = 1; page <= downloads; page++) {
        todo.add(page);
    }

    var results = new ArrayList<Future<List<Integer>>>();
    try (var pool = Executors.newFixedThreadPool(processes)) {
        for (int number = 1; number <= processes; number++) {
            results.add(pool.submit(() -> feedWorker(todo)));
        }
    }

    var sizes = new ArrayList<Integer>();
    for (var result : results) {
        sizes.addAll(result.get());
    }
    int bytes = sizes.stream().mapToInt(Integer::intValue).sum();
    IO.println(sizes.size() + " pages, " + bytes + " bytes");
}

/** Starts another JVM and gives it one page after the other, until none is left. */
List<Integer> feedWorker(Queue<Integer> todo) throws Exception {
    var command = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp", System.getProperty("java.class.path"),
            Worker.class.getName(), site);
    var worker = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var sizes = new ArrayList<Integer>();
    try (var toWorker = worker.outputWriter(); var fromWorker = worker.inputReader()) {
        for (Integer page = todo.poll(); page != null; page = todo.poll()) {
            toWorker.write(page + "\n");
            toWorker.flush();
            sizes.add(Integer.parseInt(fromWorker.readLine()));
            IO.println("page " + page + ": " + sizes.getLast() + " bytes");
        }
    }
    worker.waitFor();
    return sizes;
}

/** What the other JVMs run: page numbers come in as lines, sizes go out as lines. */
static class Worker {
    static void main(String[] arguments) throws Exception {
        var client = HttpClient.newHttpClient();
        for (String page = IO.readln(); page != null; page = IO.readln()) {
            var request = HttpRequest.newBuilder(URI.create(arguments[0] + "/page/" + page)).build();
            byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            IO.println(body.length);
        }
    }
}
