package signalbox.child.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import signalbox.wire.Report;

/**
 * Looks for threads that wait for one another in a ring: each for a lock that the next one holds. A thread that waits
 * gives back no lock, so a ring in which every wait goes on until the end of the look is there to stay.
 *
 * <p>What is not seen: of several readers of a {@link ReentrantReadWriteLock} all but the last that came; {@link
 * StampedLock}, whose stamps belong to no thread; locks that the program wrote itself, unless they wait in one of the
 * JDK's; waits for anything but a lock. By the sampler alone.
 */
final class Deadlocks {

    /** So long every wait must have lasted, so that what the threads noted before is seen for certain. */
    private static final long LASTING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** So long where an interrupt could end it: by then, whoever was to interrupt would have. */
    private static final long UNDISTURBED_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long LOOKS_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Holders holders;
    private final Outbox outbox;
    private final Set<Track> told = new HashSet<>();
    private long lookedAt;

    Deadlocks(Holders holders, Outbox outbox) {
        this.holders = holders;
        this.outbox = outbox;
    }

    /** Tells of every ring that was not told of yet, unless the last look was just before. */
    void look(Collection<Track> tracks, long now) {
        if (now - lookedAt < LOOKS_EVERY_NANOS) {
            return;
        }
        lookedAt = now;
        Map<Track, LockWait> waits = new HashMap<>();
        for (Track track : tracks) {
            LockWait wait = track.lockWait();
            if (wait != null && isLasting(wait, now) && isKnown(wait.lock()) && !told.contains(track)) {
                waits.put(track, wait);
            }
        }
        while (waits.size() > 0) {
            tell(ring(waits));
        }
    }

    private static boolean isLasting(LockWait wait, long now) {
        if (wait.track().lane() < 0) {
            return false;
        }
        return switch (wait.patience()) {
            case ENDLESS -> now - wait.from() >= LASTING_NANOS;
            case INTERRUPTIBLE -> now - wait.from() >= UNDISTURBED_NANOS;
            case LIMITED -> false;
        };
    }

    /** A monitor can be any object. */
    private static boolean isKnown(Object lock) {
        if (lock instanceof Lock) {
            return lock instanceof ReentrantLock;
        }
        if (lock instanceof ReadWriteLock) {
            return lock instanceof ReentrantReadWriteLock;
        }
        return !(lock instanceof StampedLock);
    }

    /**
     * Follows one of the waits from thread to thread, taking out of the map all that it comes by.
     *
     * @return the ring that it ends in, each followed by the holder of what it waits for; empty if it ends elsewhere
     */
    private List<Member> ring(Map<Track, LockWait> waits) {
        List<Member> path = new ArrayList<>();
        Track next = waits.keySet().iterator().next();
        int tookSite = -1;
        while (true) {
            for (int at = 0; at < path.size(); at++) {
                if (path.get(at).blocked().track() == next) {
                    Member first = path.get(at);
                    path.set(at, new Member(first.blocked(), tookSite));
                    return path.subList(at, path.size());
                }
            }
            LockWait wait = waits.remove(next);
            Holders.Holding holding = wait == null ? null : holders.of(wait.lock());
            if (wait == null || holding == null) {
                return List.of();
            }
            path.add(new Member(wait, tookSite));
            next = holding.holder;
            tookSite = holding.site;
        }
    }

    /** @param tookSite where it took what the one before it waits for */
    private record Member(LockWait blocked, int tookSite) {}

    private void tell(List<Member> ring) {
        long closed = Long.MIN_VALUE;
        List<Report.Deadlocked.Member> members = new ArrayList<>();
        for (Member member : ring) {
            LockWait wait = member.blocked();
            if (!wait.goesOn()) {
                return;
            }
            closed = Math.max(closed, wait.from());
            members.add(new Report.Deadlocked.Member(
                    wait.track().lane(), Subjects.text(wait.lock()), wait.site(), member.tookSite()));
        }
        if (ring.isEmpty()) {
            return;
        }
        for (Member member : ring) {
            told.add(member.blocked().track());
        }
        int most = Math.min(members.size(), Report.Deadlocked.MOST_MEMBERS);
        outbox.post(new Report.Deadlocked(List.copyOf(members.subList(0, most)), members.size(), closed));
    }
}
