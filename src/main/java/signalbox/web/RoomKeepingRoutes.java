package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import signalbox.store.RoomCopy;
import signalbox.store.RoomCsv;
import signalbox.store.RoomExport;
import signalbox.store.RoomJson;

/** What a host can do with all that is kept of the room: take it away, and delete it. Thread-safe. */
final class RoomKeepingRoutes {

    private final Frame frame;
    private final StudyGroup group;
    private final RoomExport export;
    private final OpenStreams streams;
    private final RoomJson json = new RoomJson();

    RoomKeepingRoutes(Frame frame, StudyGroup group, RoomExport export, OpenStreams streams) {
        this.frame = frame;
        this.group = group;
        this.export = export;
        this.streams = streams;
    }

    void register(RoutesConfig routes) {
        routes.get("/host/room/room.csv", ctx -> download(ctx, "csv", "text/csv", RoomCsv.write(copy(ctx))));
        routes.get("/host/room/room.json", ctx -> download(ctx, "json", "application/json", json.write(copy(ctx))));
        routes.get("/host/room/delete", this::askBeforeDeleting);
        routes.post("/host/room/delete", this::delete);
    }

    private RoomCopy copy(Context ctx) {
        HostRoutes.allow(ctx);
        return export.copy(group.room())
                .orElseThrow(() -> HttpProblem.busy(
                        "The database cannot be read at the moment. The start of the site says why.",
                        Duration.ofSeconds(5)));
    }

    private static void download(Context ctx, String ending, String type, String text) {
        ctx.contentType(type + "; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"signalbox-room." + ending + "\"")
                .result(text);
    }

    private void askBeforeDeleting(Context ctx) {
        RoomCopy copy = copy(ctx);
        Frame.answerUnkept(ctx, frame.templates().groupDeleteRoom(frame.page(ctx, "Delete the room"), copy));
    }

    private void delete(Context ctx) {
        HostRoutes.allow(ctx);
        if (!group.room().delete()) {
            throw HttpProblem.busy(
                    "The database cannot be written to, so nothing was deleted. The start of the site says why.",
                    Duration.ofSeconds(5));
        }
        streams.stopAll();
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }
}
