package signalbox.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import signalbox.run.ReaderId;

/** The streams that are open, and who they are for, so that they can be ended from outside. Thread-safe. */
final class OpenStreams {

    private final Predicate<Context> mayStay;
    private final Map<Stream, Optional<ReaderId>> open = new ConcurrentHashMap<>();

    /** What can be ended: soon, by any thread. */
    @FunctionalInterface
    interface Stream {
        void stop();
    }

    /** @param mayStay whether whoever asked may still have what they asked for */
    OpenStreams(Predicate<Context> mayStay) {
        this.mayStay = mayStay;
    }

    /** The stream answers that request; it is ended at once if whoever asked was removed meanwhile. */
    void add(Stream stream, Context ctx) {
        open.put(stream, Frame.known(ctx));
        if (!mayStay.test(ctx)) {
            stream.stop();
        }
    }

    void remove(Stream stream) {
        open.remove(stream);
    }

    /** Ends those of that reader. */
    void stop(ReaderId reader) {
        open.forEach((stream, whose) -> {
            if (whose.equals(Optional.of(reader))) {
                stream.stop();
            }
        });
    }

    /** Ends all, so that the server can stop. */
    void stopAll() {
        open.keySet().forEach(Stream::stop);
    }
}
