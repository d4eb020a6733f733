package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.run.Batch;
import signalbox.run.BatchId;
import signalbox.run.RunDesk;
import signalbox.run.RunId;
import signalbox.store.Recalled;
import signalbox.web.picture.Pictures;

/** The one stream of a page, which carries all its runs and what it shows of its room. Thread-safe. */
final class StreamRoutes {

    /** Most runs that one page may follow. */
    private static final int MOST_RUNS = 64;

    /** Most sweeps that one page may follow. */
    private static final int MOST_CURVES = 8;

    private final Frame frame;
    private final RunDesk desk;
    private final KnownRuns runs;
    private final Pictures pictures;
    private final Sweeps sweeps;
    private final OpenStreams open;
    private final Optional<RoomParts> room;

    StreamRoutes(
            Frame frame,
            RunDesk desk,
            KnownRuns runs,
            Pictures pictures,
            Sweeps sweeps,
            OpenStreams open,
            Optional<RoomParts> room) {
        this.frame = frame;
        this.desk = desk;
        this.runs = runs;
        this.pictures = pictures;
        this.sweeps = sweeps;
        this.open = open;
        this.room = room;
    }

    void register(RoutesConfig routes) {
        routes.get("/streams", this::stream);
    }

    private void stream(Context ctx) throws IOException {
        List<String> ids = ctx.queryParams("run").stream().distinct().toList();
        List<String> curves = ctx.queryParams("curve").stream().distinct().toList();
        Optional<Followed> ofRoom = room.flatMap(parts -> parts.followed(ctx));
        if ((ids.isEmpty() && curves.isEmpty() && ofRoom.isEmpty())
                || ids.size() > MOST_RUNS
                || curves.size() > MOST_CURVES) {
            throw HttpProblem.unprocessable(
                    "A stream is of 1 to " + MOST_RUNS + " runs, or of 1 to " + MOST_CURVES + " sweeps.");
        }
        List<Followed> followed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        StreamCursor cursor = cursor(ctx);
        for (String id : ids) {
            run(id, cursor).ifPresentOrElse(followed::add, () -> gone.add(printable(id)));
        }
        for (String id : curves) {
            curve(id).ifPresentOrElse(followed::add, () -> gone.add(printable(id)));
        }
        ofRoom.ifPresent(followed::add);
        RunStream stream = new RunStream(followed, gone);
        ctx.res().setStatus(200);
        ctx.res().setContentType("text/event-stream;charset=utf-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        // Proxies that collect answers must not collect this one.
        ctx.res().setHeader("X-Accel-Buffering", "no");
        OpenStreams.Stream registered = stream::stop;
        open.add(registered, ctx);
        try {
            send(stream, followed, new EventWriter(ctx.res().getOutputStream()));
        } finally {
            open.remove(registered);
        }
    }

    private Optional<Followed> run(String id, StreamCursor cursor) {
        return runs.recall(id)
                .map(Recalled::run)
                .map(run -> new FollowedRun(run, cursor.of(id), frame.templates(), pictures));
    }

    private Optional<Followed> curve(String id) {
        return Optional.of(id)
                .filter(RunId::looksRight)
                .flatMap(known -> desk.findBatch(new BatchId(known)))
                .filter(batch -> batch.kind() instanceof Batch.Kind.Swept)
                .map(batch -> new FollowedCurve(batch, sweeps));
    }

    private static String printable(String id) {
        return id.replaceAll("[^a-z0-9]", "");
    }

    /** What the browser says when it comes back by itself is newer than what the page said when it first came. */
    private static StreamCursor cursor(Context ctx) {
        return StreamCursor.parse(Optional.ofNullable(ctx.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(ctx.queryParam("from")))
                .orElse(""));
    }

    private void send(RunStream stream, List<Followed> followed, EventWriter out) {
        List<RunDesk.Watch> watches = new ArrayList<>();
        try {
            followed.forEach(one -> one.runs().forEach(run -> watches.add(desk.watch(run.id()))));
            stream.send(out);
        } catch (IOException closedByTheReader) {
            // The page was left: nothing is to be done for it any more.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            watches.forEach(RunDesk.Watch::close);
        }
    }
}
