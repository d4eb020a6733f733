package signalbox.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What programs of an earlier site of this folder started, and what outlived that site since it was killed: known by
 * the folder they work in, by their mark, or by their session. Linux.
 */
final class Leftovers {

    private static final long HUNT_NANOS = 5_000_000_000L;

    /** What is killed is still to be seen for a moment. */
    private static final long DYING_NANOS = 1_000_000;

    private final Path work;
    private final Signals signals;

    Leftovers(Path work, Signals signals) {
        this.work = work.toAbsolutePath().normalize();
        this.signals = signals;
    }

    /** Ends all of it, however it multiplies: what is halted starts no other process. */
    void end() {
        long deadline = System.nanoTime() + HUNT_NANOS;
        Set<Long> halted = new HashSet<>();
        for (List<Long> found = living(); !found.isEmpty() && System.nanoTime() < deadline; found = living()) {
            if (halted.containsAll(found)) {
                found.forEach(signals::kill);
                LockSupport.parkNanos(DYING_NANOS);
            } else {
                found.forEach(signals::halt);
                halted.addAll(found);
            }
        }
    }

    private List<Long> living() {
        try {
            List<Long> living = new ArrayList<>(ProcessTable.below(work));
            Sessions.leftBehind(work).forEach(entry -> living.add(entry.pid()));
            living.remove(ProcessHandle.current().pid());
            return living;
        } catch (IOException e) {
            throw new UncheckedIOException("What an earlier site left in " + work + " cannot be told.", e);
        }
    }
}
