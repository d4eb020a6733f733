package signalbox.child.practice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Downloads from the practice site, many pages at a time, so that the JDK's HTTP client and the site itself are loaded
 * and compiled before a program that is timed uses them. Without it a program's first downloads take several times as
 * long as its later ones, and what is measured is the JVM's start, not the job.
 */
public final class DownloadRehearsal {

    private DownloadRehearsal() {}

    /** Downloads so many pages at once, a few times over; returns when all have come. */
    public static void run(PracticeProcess practice, int pages, int times) throws Exception {
        practice.answerAfter(0);
        for (int i = 0; i < times; i++) {
            try (HttpClient client = HttpClient.newHttpClient();
                    var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var tasks = new ArrayList<Callable<HttpResponse<byte[]>>>();
                for (int page = 1; page <= pages; page++) {
                    URI address = URI.create("http://localhost:" + practice.port() + "/page/" + page);
                    HttpRequest request = HttpRequest.newBuilder(address).build();
                    tasks.add(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
                }
                for (var answer : pool.invokeAll(tasks)) {
                    answer.get();
                }
            }
        }
    }
}
