package signalbox.web;

import io.javalin.http.Context;
import java.util.Optional;
import signalbox.run.ReaderId;

/**
 * Who somebody is in a study group, found once for each request. Immutable and thread-safe.
 *
 * @param room name of the room
 * @param name of the member
 * @param reader under whom all is kept that they do
 * @param host whether they are host of the room
 */
public record Seat(String room, String name, ReaderId reader, boolean host) {

    private static final String ATTRIBUTE = "signalbox.seat";

    /** Remembers it for the rest of the request. */
    void take(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** Who asks; empty where the site is open for no group, and for whoever has not joined. */
    static Optional<Seat> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
    }
}
