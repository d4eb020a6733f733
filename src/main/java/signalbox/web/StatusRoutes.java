package signalbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.stream.Stream;
import signalbox.run.RunDesk;
import signalbox.sandbox.Asker;
import signalbox.sandbox.Profile;
import signalbox.sandbox.Sandbox;

/** What holds on this site and what it does, for whoever is at its machine. Thread-safe. */
final class StatusRoutes {

    private final Frame frame;
    private final Sandbox sandbox;
    private final RunDesk desk;

    StatusRoutes(Frame frame, Sandbox sandbox, RunDesk desk) {
        this.frame = frame;
        this.sandbox = sandbox;
        this.desk = desk;
    }

    void register(RoutesConfig routes) {
        routes.get("/status", this::status);
    }

    private void status(Context ctx) {
        if (!Frame.asker(ctx).map(Asker::atThisMachine).orElse(false)) {
            throw HttpProblem.forbidden(
                    "This page is for whoever is at the site's own machine. The site prints the same when it starts.");
        }
        StatusView view = new StatusView(
                sandbox.name(),
                sandbox.layers(),
                Stream.of(Profile.values())
                        .filter(profile -> !sandbox.holds(profile))
                        .toList(),
                desk.cores(),
                desk.running(),
                desk.waiting());
        Frame.answerUnkept(ctx, frame.templates().status(frame.page(ctx, "Status"), view));
    }
}
