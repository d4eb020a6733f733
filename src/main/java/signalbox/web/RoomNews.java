package signalbox.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import signalbox.run.Run;

/** Tells all pages about the room that something of it has changed, and what the host runs for everybody. Thread-safe. */
final class RoomNews {

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile Optional<ForAll> forAll = Optional.empty();

    /** Calls that at each change, from any thread, until the answer is closed; it must not block. */
    Run.Following follow(Runnable signal) {
        Runnable follower = () -> signal.run();
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** Something of the room has changed. */
    void tell() {
        followers.forEach(Runnable::run);
    }

    /** The latest runs for everybody. */
    Optional<ForAll> forAll() {
        return forAll;
    }

    /** Everybody is shown those from now on. */
    void show(ForAll runs) {
        forAll = Optional.of(runs);
        tell();
    }
}
