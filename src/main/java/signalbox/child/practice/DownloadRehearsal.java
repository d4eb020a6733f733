package signalbox.child.practice;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import signalbox.child.calls.ExecutorCalls;
import signalbox.child.calls.HttpCalls;
import signalbox.child.trace.Trace;

/**
 * Downloads from the practice site as a woven program does, many pages at a time, so that the JDK's HTTP client, the
 * tracing of it and the site itself are loaded and compiled before a program that is timed uses them.
 */
public final class DownloadRehearsal {

    /** Site id of every note: there is no program that these calls could stand in. */
    private static final int NOWHERE = -1;

    private final PracticeProcess practice;
    private final PrintStream out;

    /** @param out gets a line for each page */
    public DownloadRehearsal(PracticeProcess practice, PrintStream out) {
        this.practice = practice;
        this.out = out;
    }

    /** Downloads so many pages at once; returns when all have come. The practice site does not tarry from now on. */
    public void run(int pages) throws Exception {
        practice.answerAfter(0);
        try (HttpClient client = HttpClient.newHttpClient();
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int page = 1; page <= pages; page++) {
                URI address = URI.create("http://localhost:" + practice.port() + "/page/" + page);
                tasks.add(() -> download(client, address));
            }
            for (var size : ExecutorCalls.invokeAll(pool, tasks, NOWHERE)) {
                size.get();
            }
        }
    }

    private int download(HttpClient client, URI address) throws Exception {
        Trace.taskBegin(NOWHERE);
        try {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            byte[] body = HttpCalls.send(client, request, HttpResponse.BodyHandlers.ofByteArray(), NOWHERE)
                    .body();
            out.println(address + ": " + body.length + " bytes");
            return body.length;
        } finally {
            Trace.taskEnd();
        }
    }
}
