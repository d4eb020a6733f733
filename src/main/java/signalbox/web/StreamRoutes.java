package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import signalbox.run.Run;
import signalbox.run.RunDesk;
import signalbox.run.RunId;
import signalbox.web.picture.Pictures;

/** The one stream of a page, which carries all its runs. Thread-safe. */
final class StreamRoutes {

    /** Most runs that one page may follow. */
    private static final int MOST_RUNS = 64;

    private final Frame frame;
    private final RunDesk desk;
    private final Pictures pictures;
    private final Set<RunStream> open = ConcurrentHashMap.newKeySet();

    StreamRoutes(Frame frame, RunDesk desk, Pictures pictures) {
        this.frame = frame;
        this.desk = desk;
        this.pictures = pictures;
    }

    void register(RoutesConfig routes) {
        routes.get("/streams", this::stream);
    }

    /** Ends all streams, so that the server can stop. */
    void stop() {
        open.forEach(RunStream::stop);
    }

    private void stream(Context ctx) throws IOException {
        List<String> ids = ctx.queryParams("run").stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST_RUNS) {
            throw HttpProblem.unprocessable("A stream is of 1 to " + MOST_RUNS + " runs.");
        }
        List<Run> runs = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String id : ids) {
            Optional<Run> run = RunId.looksRight(id) ? desk.find(new RunId(id)) : Optional.empty();
            run.ifPresentOrElse(runs::add, () -> gone.add(id.replaceAll("[^a-z0-9]", "")));
        }
        RunStream stream = new RunStream(runs, gone, cursor(ctx), frame.templates(), pictures);
        ctx.res().setStatus(200);
        ctx.res().setContentType("text/event-stream;charset=utf-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        // Proxies that collect answers must not collect this one.
        ctx.res().setHeader("X-Accel-Buffering", "no");
        send(stream, runs, new EventWriter(ctx.res().getOutputStream()));
    }

    /** What the browser says when it comes back by itself is newer than what the page said when it first came. */
    private static StreamCursor cursor(Context ctx) {
        return StreamCursor.parse(Optional.ofNullable(ctx.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(ctx.queryParam("from")))
                .orElse(""));
    }

    private void send(RunStream stream, List<Run> runs, EventWriter out) {
        List<RunDesk.Watch> watches = new ArrayList<>();
        open.add(stream);
        try {
            runs.forEach(run -> watches.add(desk.watch(run.id())));
            stream.send(out);
        } catch (IOException closedByTheReader) {
            // The page was left: nothing is to be done for it any more.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(stream);
            watches.forEach(RunDesk.Watch::close);
        }
    }
}
